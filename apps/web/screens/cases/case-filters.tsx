import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CLASSIFICATIONS, PHASES, SUBMISSION_KINDS } from '../../../../libs/contracts/words.ts';
import type { Office } from '../../api/registers.ts';
import type { Person } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import type { AddressFilter } from '../../ui/address-filter.ts';
import { FilterBar, FilterChoice, FilterSearch } from '../../ui/filter-bar.tsx';
import type { CASE_FILTER } from './case-filter.ts';

type CaseFiltersProps = {
  readonly filter: AddressFilter<(typeof CASE_FILTER)[number]>;
  readonly byPhase: Readonly<Record<string, number>> | undefined;
  readonly people: readonly Person[];
  readonly offices: readonly Office[];
  /** Number and days alone are seen: nothing else can be asked about. */
  readonly numbersOnly: boolean;
};

export function CaseFilters({ filter: { chosen, any, choose, clear }, byPhase, people, offices, numbersOnly }: CaseFiltersProps): ReactNode {
  const { t } = useTranslation('cases');
  const me = useSignedIn();
  const search = useCallback((q: string) => { choose({ q }); }, [choose]);
  const owners = [
    { value: 'me', label: t('filter.me') }, { value: 'none', label: t('filter.none') },
    ...people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  const phases = PHASES.map((phase) => ({ value: phase, label: t('withCount', { text: t(`words:phase.${phase}`), count: byPhase?.[phase] ?? 0 }) }));
  return (
    <FilterBar label={t('filters')} onClear={any ? clear : null}>
      <FilterSearch label={t('filter.q')} hint={t('filter.qHint')} value={chosen.q} onChange={search} />
      {numbersOnly ? null : (
        <>
          <FilterChoice
            label={t('filter.kind')} every={t('filter.everyKind')} value={chosen.kind} onChange={(kind) => { choose({ kind }); }}
            options={SUBMISSION_KINDS.map((value) => ({ value, label: t(`words:kind.${value}`) }))}
          />
          <FilterChoice label={t('filter.phase')} every={t('filter.everyPhase')} value={chosen.phase} options={phases} onChange={(phase) => { choose({ phase }); }} />
          <FilterChoice
            label={t('filter.classification')} every={t('filter.everyClassification')} value={chosen.classification} onChange={(classification) => { choose({ classification }); }}
            options={CLASSIFICATIONS.map((value) => ({ value, label: t(`words:classification.${value}`) }))}
          />
          <FilterChoice label={t('filter.owner')} every={t('filter.everyOwner')} value={chosen.owner} options={owners} onChange={(owner) => { choose(chosen.show === 'unassigned' ? { owner, show: 'open' } : { owner }); }} />
          <FilterChoice label={t('filter.office')} every={t('filter.everyOffice')} value={chosen.office} options={offices.map(({ id, name }) => ({ value: id, label: name }))} onChange={(office) => { choose({ office }); }} />
        </>
      )}
    </FilterBar>
  );
}
