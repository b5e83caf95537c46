import { pragueInstant } from '../../../../libs/law/prague.ts';
import type { Day } from '../../../../libs/law/day.ts';
import { isDay } from '../../ui/day-parts.ts';
import { firstBody } from '../review/first-values.ts';
import type { ChildRow, ComplainedOfRow, IntakeValues, PartyRow } from './values.ts';

/** Without what was left empty; the group itself stays, so that a refusal names the field and not the group. */
function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '' && value !== undefined));
}

/** What is sent to POST /complaints, of a review to POST /reviews. Nothing is checked here. */
export function bodyOf(values: IntakeValues): Record<string, unknown> {
  const { kind, confidential, anonymous } = values;
  return given({ ...common(values), confidential: confidential && !isAnonymous({ kind, anonymous }), ...(kind === 'review' ? ofReview(values) : ofComplaint(values)) });
}

/** Whoever asks for a review is known: somebody was notified. */
export function isAnonymous({ kind, anonymous }: Pick<IntakeValues, 'kind' | 'anonymous'>): boolean {
  return anonymous && kind === 'complaint';
}

function ofComplaint(values: IntakeValues): Record<string, unknown> {
  const { anonymous, wantsMeasures } = values;
  return { anonymous, wantsMeasures: wantsMeasures && !anonymous, claims: claimsSent(values).map(({ id, text: { claim } }) => ({ id, text: given({ claim }) })) };
}

function ofReview({ of, first, foundBiased }: IntakeValues): Record<string, unknown> {
  return { of, first: firstBody(first), foundBiased: foundBiased.length === 0 ? undefined : foundBiased };
}

function common(values: IntakeValues): Record<string, unknown> {
  const { channel, arrival, fileNumber, documentNumber, departmentId, childAtRisk, crimeSuspected, text } = values;
  return {
    channel, arrival: given(arrival), fileNumber, documentNumber, departmentId,
    emailSignatureRecognised: channel === 'email' ? values.emailSignatureRecognised : undefined,
    childAtRisk: childAtRisk === '' ? undefined : childAtRisk === 'yes',
    crimeSuspected: childAtRisk === 'yes' ? crimeSuspected : undefined,
    parties: partiesSent(values).map(partyBody),
    children: values.children.map(childBody),
    complainedOf: values.complainedOf.map(complainedOfBody),
    attachments: values.attachments.map(({ id }) => id),
    workedOnChild: values.workedOnChild.length === 0 ? undefined : values.workedOnChild,
    handledFirst: values.handledFirst.length === 0 ? undefined : values.handledFirst,
    text: given(text),
    oral: channel === 'oral' ? oralBody(values.oral) : undefined,
  };
}

/** An anonymous submission has no complainant, whatever stood there before. */
export function partiesSent({ kind, anonymous, parties }: Pick<IntakeValues, 'kind' | 'anonymous' | 'parties'>): readonly PartyRow[] {
  return isAnonymous({ kind, anonymous }) ? parties.filter(({ role }) => role !== 'complainant') : parties;
}

/** Rows in which nothing was written are not sent. */
export function claimsSent({ claims }: Pick<IntakeValues, 'claims'>): IntakeValues['claims'] {
  return claims.filter(({ text }) => text.claim.trim() !== '');
}

function partyBody({ id, role, represents, relationToChild, text }: PartyRow): Record<string, unknown> {
  return given({ id, role, relationToChild, text: given(text), represents: represents.length === 0 ? undefined : represents });
}

function childBody({ id, residenceOfficeId, text: { initials, birthYear, fileMark } }: ChildRow): Record<string, unknown> {
  return given({ id, residenceOfficeId, text: given({ initials, fileMark, birthYear: birthYear.trim() === '' ? undefined : Number(birthYear) }) });
}

function complainedOfBody({ id, kind, person, officeId, position, text }: ComplainedOfRow): Record<string, unknown> {
  if (kind === 'ours') return given({ id, person });
  if (kind === 'official') return given({ id, officeId, position, text: given(text) });
  return { id, accreditedEntity: true, text: given(text) };
}

function oralBody({ kind, takenDay, takenTime, signed, readBack, copyHandedOver, text: { how, place, words } }: IntakeValues['oral']): Record<string, unknown> | undefined {
  if (kind === '') return undefined;
  if (kind === 'settled-at-once') return { kind, text: given({ how }) };
  return given({ kind, takenAt: instantOf(takenDay, takenTime), signed, readBack, copyHandedOver, text: given({ place, words }) });
}

/** A day and '9:15' by the clock in Prague → an ISO instant; '' while either is missing or no such time. */
function instantOf(day: string, time: string): string {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(time.trim());
  return match === null || !isDay(day) ? '' : new Date(pragueInstant(day as Day, Number(match[1]), Number(match[2]))).toISOString();
}
