import type { MailItem } from '../../domain/index.ts';
import { czechDayWithName } from '../czech.ts';
import { advice, distance, legalBasis } from './sentences.ts';
import { BOUND, EFFECT, WHY } from './words.ts';

/** A label and what stands beside it. */
export type Detail = { readonly label: string; readonly value: string };

/** The days of the item's deadline: what differs from case to case. */
export function dayDetails(item: MailItem): readonly Detail[] {
  const { deadline } = item;
  if (deadline === null) return [];
  const days: Detail[] = [{ label: deadline.effect === 'internal' ? 'Interní termín' : 'Konec lhůty', value: czechDayWithName(deadline.nominalEnd) }];
  if (deadline.effect !== 'internal') days.push({ label: 'Poslední den lhůty', value: czechDayWithName(deadline.legalEnd) });
  return days;
}

/** What the law says of it: the same for all cases under one rule. */
export function lawDetails(item: MailItem): readonly Detail[] {
  const { deadline } = item;
  const basis = legalBasis(item);
  return [
    ...(deadline === null ? [] : [
      { label: 'Lhůta', value: deadline.title },
      { label: 'Povaha lhůty', value: EFFECT[deadline.effect] },
      { label: 'Zavazuje', value: BOUND[deadline.binds].duty },
    ]),
    ...(basis === null ? [] : [{ label: 'Právní základ', value: basis }]),
  ];
}

/** What this person should do and why the mail comes to them. */
export function personDetails(item: MailItem): readonly Detail[] {
  return [
    { label: 'Co udělat', value: advice(item) },
    { label: 'Proč Vám to píšeme', value: `Tuto zprávu dostáváte, protože ${WHY[item.why]}.` },
  ];
}

export function distanceOf(item: MailItem): string | null {
  return item.deadline === null ? null : distance(item.deadline);
}
