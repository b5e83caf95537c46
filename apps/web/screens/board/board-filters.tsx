import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffices, usePeople } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import type { BoardCounts } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import type { AddressFilter } from '../../ui/address-filter.ts';
import { FilterBar, FilterChoice, FilterSearch } from '../../ui/filter-bar.tsx';
import { EFFECT_CHOICES, OTHERS, showOf } from './board-filter.ts';
import type { BOARD_FILTER } from './board-filter.ts';
import { withChosen } from './with-chosen.ts';

type FiltersProps = { readonly filter: AddressFilter<(typeof BOARD_FILTER)[number]>; readonly counts: BoardCounts | undefined };

/** Each value with how many rows it would show. */
export function BoardFilters({ filter: { chosen, any, choose, clear }, counts }: FiltersProps): ReactNode {
  const { t } = useTranslation('board');
  const me = useSignedIn();
  const counted = (text: string, count: number): string => t('withCount', { text, count });
  const others = (counts?.byPerson ?? []).filter(({ person }) => person?.id !== me.id);
  const mine = counts?.byPerson.find(({ person }) => person?.id === me.id)?.count ?? 0;
  const people = [
    { value: 'me', label: counted(t('filter.me'), mine) },
    ...others.map(({ person, count }) => ({ value: person?.id ?? 'none', label: counted(person === null ? t('filter.none') : person.name ?? t('common:someone'), count) })),
  ];
  const offices = (counts?.byOffice ?? []).map(({ office, count }) => ({ value: office.id, label: counted(office.name, count) }));
  const agendas = (counts?.byAgenda ?? []).map(({ agenda, count }) => ({ value: agenda, label: counted(t(`words:kind.${agenda}`), count) }));
  const nameOf = useNames(me);
  const search = useCallback((q: string) => { choose({ q }); }, [choose]);
  return (
    <FilterBar label={t('filters')} onClear={any ? clear : null}>
      <FilterSearch label={t('filter.q')} hint={t('filter.qHint')} value={chosen.q} onChange={search} />
      <FilterChoice label={t('filter.person')} every={t('filter.everyPerson')} value={chosen.person} options={withChosen(people, chosen.person, chosen.person === 'none' ? t('filter.none') : nameOf(chosen.person))} onChange={(person) => { choose({ person }); }} />
      <FilterChoice label={t('filter.office')} every={t('filter.everyOffice')} value={chosen.office} options={withChosen(offices, chosen.office, nameOf(chosen.office))} onChange={(office) => { choose({ office }); }} />
      <FilterChoice label={t('filter.agenda')} every={t('filter.everyAgenda')} value={chosen.agenda} options={withChosen(agendas, chosen.agenda, chosen.agenda)} onChange={(agenda) => { choose({ agenda }); }} />
      <FilterChoice
        label={t('filter.effect')} every={t('filter.everyEffect')} value={chosen.effect} onChange={(effect) => { choose({ effect }); }}
        options={EFFECT_CHOICES.map((value) => ({ value, label: t(`filter.effects.${value}`) }))}
      />
      {showOf(chosen) === 'waiting' ? (
        <FilterChoice
          label={t('filter.bound')} every={t('filter.everyBound')} value={chosen.bound} onChange={(bound) => { choose({ bound }); }}
          options={OTHERS.map((bound) => ({ value: bound, label: counted(t(`words:waitingFor.${bound}`), counts?.byBound[bound] ?? 0) }))}
        />
      ) : null}
    </FilterBar>
  );
}

/** Names of people and offices of whom nothing is shown just now. */
function useNames(me: ReturnType<typeof useSignedIn>): (id: string) => string {
  const { t } = useTranslation('board');
  const { data: people = [] } = usePeople(hasRole(me, 'caseworker', 'manager', 'signatory', 'auditor'));
  const { data: offices = [] } = useOffices();
  return (id) => [...people, ...offices].find((one) => one.id === id)?.name ?? t('common:someone');
}
