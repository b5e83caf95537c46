import { set } from 'react-hook-form';
import type { FieldErrors, Resolver } from 'react-hook-form';
import type { z } from 'zod';
import { registerComplaint } from '../../../../libs/contracts/complaint/register.ts';
import { registerReview } from '../../../../libs/contracts/review/register.ts';
import { parse } from '../../../../libs/contracts/parse.ts';
import { i18n } from '../../i18n/index.ts';
import { today } from '../../ui/day.ts';
import { isDay } from '../../ui/day-parts.ts';
import { dayFaults, missingDay } from './start.ts';
import { bodyOf, claimsSent, isAnonymous, partiesSent } from './to-body.ts';
import type { IntakeValues, SubmissionKind } from './values.ts';

export type Fault = { readonly path: string; readonly message: string };

const BODY_OF: Readonly<Record<SubmissionKind, z.ZodType>> = { complaint: registerComplaint, review: registerReview };
const LISTS: readonly string[] = ['parties', 'children', 'complainedOf', 'claims'];

/** Refusals of the body by its contract, and what the days say; each under the field of the form. */
export function faultsOf(values: IntakeValues): readonly Fault[] {
  const parsed = parse(BODY_OF[values.kind], bodyOf(values));
  const refused = parsed.ok ? [] : parsed.fields.map(({ field, code, messageCs }) => ({ path: fieldOf(field, values), message: wording(field, code, messageCs) }));
  return [...refused, ...ownFaults(values)];
}

/** Everything at once, under the fields; the service decides the rest. */
export const check: Resolver<IntakeValues> = (values) => {
  const faults = faultsOf(values);
  return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: errorsOf(faults) };
};

export function errorsOf(faults: readonly Fault[]): FieldErrors<IntakeValues> {
  const errors: FieldErrors<IntakeValues> = {};
  for (const { path, message } of [...faults].reverse()) set(errors, path, { type: 'refused', message });
  return errors;
}

/** A field of the body → the field of the form: rows that are not sent shift the numbers of those that are. */
export function fieldOf(field: string, values: IntakeValues): string {
  if (LISTS.includes(field) || field === 'ids') return `${field === 'ids' ? 'parties' : field}.root`;
  if (field === 'oral' || field === '') return field === '' ? 'channel' : 'oral.kind';
  if (field === 'oral.takenAt') return isDay(values.oral.takenDay) ? 'oral.takenTime' : 'oral.takenDay';
  const [list, no = '', ...rest] = field.split('.');
  const sent = list === 'claims' ? claimsSent(values) : list === 'parties' ? partiesSent(values) : null;
  if (sent === null) return field;
  const all: readonly { readonly id: string }[] = list === 'claims' ? values.claims : values.parties;
  return [list, String(all.findIndex(({ id }) => id === sent[Number(no)]?.id)), ...rest].join('.');
}

function wording(field: string, code: string, messageCs: string): string {
  if (/^(arrival\.|first\..*Day$)/.test(field) && code === 'field.invalid') return i18n.t('common:dayInvalid');
  if (field === 'oral.takenAt') return i18n.t('intake:error.takenAt');
  if (field === 'childAtRisk') return i18n.t('intake:risk.required');
  if (field.endsWith('.birthYear')) return i18n.t('intake:error.birthYear');
  return code === 'field.missing' ? i18n.t('intake:error.missing') : messageCs;
}

function ownFaults(values: IntakeValues): readonly Fault[] {
  const missing = missingDay(values);
  const complainant = isAnonymous(values) || values.parties.some(({ role }) => role === 'complainant');
  return [
    ...(missing === null ? [] : [{ path: `arrival.${missing}`, message: i18n.t(`intake:error.arrivalNeeded.${missing}`) }]),
    ...dayFaults(values, today()).map(({ field, fault }) => ({ path: `arrival.${field}`, message: i18n.t(`intake:error.${fault}`) })),
    ...(values.channel === 'oral' && values.oral.kind === '' ? [{ path: 'oral.kind', message: i18n.t('intake:error.missing') }] : []),
    ...(values.kind === 'review' ? firstFaults(values) : []),
    ...(complainant ? [] : [{ path: 'parties.root', message: i18n.t('intake:error.complainant') }]),
  ];
}

/** What the service would refuse of the first handling, said before it is asked. */
function firstFaults({ of, first: { inside, caseId, handledBy, officeId, outcome, noticeDay } }: IntakeValues): readonly Fault[] {
  const missing = (name: string, holds: boolean): readonly Fault[] => (holds ? [{ path: `first.${name}`, message: i18n.t('intake:error.missing') }] : []);
  return [
    ...(of === 'review' ? [{ path: 'of', message: i18n.t('intake:error.reviewOfReview') }] : []),
    ...missing('inside', inside === ''), ...missing('caseId', inside === 'yes' && caseId === ''), ...missing('officeId', handledBy === 'office' && officeId === ''),
    ...missing('noticeDay', outcome === 'notified' && noticeDay === ''),
  ];
}
