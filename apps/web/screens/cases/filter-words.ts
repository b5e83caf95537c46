import type { TFunction } from 'i18next';
import type { Office } from '../../api/registers.ts';
import type { Person } from '../../api/types.ts';
import { classificationOf, kindOf, phaseOf, showOf } from './case-filter.ts';
import type { CaseFilter } from './case-filter.ts';

export type Known = { readonly people: readonly Person[]; readonly offices: readonly Office[]; readonly me: { readonly name: string } };

/** What is chosen, in words, for paper. */
export function filterWords(filter: CaseFilter, { people, offices, me }: Known, t: TFunction<'cases'>): string {
  const { q, owner, office } = filter;
  const show = showOf(filter);
  const kind = kindOf(filter);
  const phase = phaseOf(filter);
  const classification = classificationOf(filter);
  const nameOf = (of: readonly { readonly id: string; readonly name: string }[], id: string): string => of.find((one) => one.id === id)?.name ?? t('common:someone');
  const ownerWords = owner === 'me' ? me.name : owner === 'none' ? t('filter.none') : nameOf(people, owner);
  const parts = [
    ...(show === null ? [] : [t(`tile.${show}`)]),
    ...(kind === null ? [] : [t(`words:kind.${kind}`)]),
    ...(phase === null ? [] : [t(`words:phase.${phase}`)]),
    ...(classification === null ? [] : [t(`words:classification.${classification}`)]),
    ...(owner === '' ? [] : [`${t('filter.owner')}: ${ownerWords}`]),
    ...(office === '' ? [] : [`${t('filter.office')}: ${nameOf(offices, office)}`]),
    ...(q === '' ? [] : [`${t('filter.q')}: ${q}`]),
  ];
  return parts.length === 0 ? t('printedAll') : parts.join('; ');
}
