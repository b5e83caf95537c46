import type { TFunction } from 'i18next';
import type { Office } from '../../api/registers.ts';
import type { BoardCounts } from '../../api/types.ts';
import { boundOf, effectOf, showOf } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';

export type Known = { readonly counts: BoardCounts | undefined; readonly offices: readonly Office[]; readonly me: { readonly id: string; readonly name: string } };

/** What is chosen, in words, for paper. */
export function filterWords(filter: BoardFilter, { counts, offices, me }: Known, t: TFunction<'board'>): string {
  const { person, office, agenda, q } = filter;
  const show = showOf(filter);
  const bound = boundOf(filter);
  const effect = effectOf(filter);
  const known = agenda === '' ? undefined : counts?.byAgenda.find((one) => one.agenda === agenda)?.agenda;
  const parts = [
    ...(show === null ? [] : [t(`tile.${show}`)]),
    ...(person === '' ? [] : [`${t('filter.person')}: ${personWords(person, { counts, me }, t)}`]),
    ...(office === '' ? [] : [`${t('filter.office')}: ${offices.find(({ id }) => id === office)?.name ?? t('common:someone')}`]),
    ...(known === undefined ? [] : [`${t('filter.agenda')}: ${t(`words:kind.${known}`)}`]),
    ...(effect === null ? [] : [t(`filter.effects.${effect}`)]),
    ...(bound === null ? [] : [t(`words:waitingFor.${bound}`)]),
    ...(q === '' ? [] : [`${t('filter.q')}: ${q}`]),
  ];
  return parts.length === 0 ? t('printedAll') : parts.join('; ');
}

function personWords(person: string, { counts, me }: Pick<Known, 'counts' | 'me'>, t: TFunction<'board'>): string {
  if (person === 'me') return me.name;
  if (person === 'none') return t('filter.none');
  return counts?.byPerson.find((one) => one.person?.id === person)?.person?.name ?? t('common:someone');
}
