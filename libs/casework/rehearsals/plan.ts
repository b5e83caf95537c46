import { DomainError } from '../../domain/index.ts';
import type { CaseCommand, Directory, DirectoryPerson, OpeningCommand, PersonId } from '../../domain/index.ts';
import { addDays, isDay, pragueDay, pragueInstant } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import type { RequestedStep } from './request.ts';

/** An invented case is entered when the office opens; people act an hour later, when the morning's reminders are out. */
const OPENING = 8;
const ACTING = 9;

/** A step as it was written: 'HH:MM' in Prague, or no time. */
export type WrittenStep = { readonly no: number; readonly day: Day; readonly time?: string | undefined; readonly command: CaseCommand; readonly by: PersonId | null };

/** Epoch ms at which an invented case is entered on its day of delivery. */
export function deliveredAt(delivered: Day): number {
  return pragueInstant(delivered, OPENING);
}

/** An intake is played as if it were entered now; one of a day that is still to come, on that day. Epoch ms. */
export function enteredAt({ arrival, oral }: OpeningCommand, now: number): number {
  const days = Object.values(arrival).filter((day): day is Day => day !== undefined && isDay(day)).map(deliveredAt);
  const taken = oral?.kind === 'record' ? Date.parse(oral.takenAt) : NaN;
  return Math.max(now, ...days, ...(Number.isNaN(taken) ? [] : [taken]));
}

/** The script in the order of its instants. Errors: DomainError invalid 'rehearsal.stepTooEarly', field 'script.<no>'. */
export function planned(steps: readonly WrittenStep[], from: number): readonly RequestedStep[] {
  const timed = steps.map(({ no, day, time, command, by }) => ({ no, at: instantOf(day, time, from), command, by }));
  const early = timed.find(({ at }) => at < from);
  if (early !== undefined) {
    const messageCs = 'Krok předchází začátku zkoušky; zadejte pozdější den nebo čas.';
    throw new DomainError('invalid', 'rehearsal.stepTooEarly', messageCs, { fields: [{ field: `script.${String(early.no)}.day`, code: 'rehearsal.stepTooEarly', messageCs }] });
  }
  return timed.toSorted((a, b) => a.at - b.at);
}

function instantOf(day: Day, time: string | undefined, from: number): number {
  if (time === undefined) {
    const usual = pragueInstant(day, ACTING);
    return day === pragueDay(from) ? Math.max(usual, from) : usual;
  }
  const [hour = ACTING, minute = 0] = time.split(':').map(Number);
  return pragueInstant(day, hour, minute);
}

/** The kinds of cases of which one can be invented. */
type InventedKind = 'complaint' | 'review';

const NAME = 'Zkouška nanečisto';
/** Whose handling an invented review is about: an office elsewhere, which is in no register. */
const ELSEWHERE = '00000000-0000-4000-8000-000000000175';
/** That office had the complaint for so many days, and the complainant its notice for so many. */
const FIRST = { daysAgo: 80, answeredDaysAgo: 25 };

/** An invented submission: complainant p1; of a complaint claim b1, against the accredited entity s1; of a review the handling by an office elsewhere. */
export function inventedIntake(kind: InventedKind, delivered: Day, departmentId: string): OpeningCommand {
  const common = {
    channel: 'databox', arrival: { databoxDelivered: delivered }, fileNumber: '–', departmentId, confidential: false, childAtRisk: false,
    parties: [{ id: 'p1', role: 'complainant', text: { name: NAME } }], children: [], attachments: [], text: { subject: NAME },
  } as const;
  if (kind === 'review') {
    const first = { handledBy: 'office', officeId: ELSEWHERE, deliveredDay: addDays(delivered, -FIRST.daysAgo), outcome: 'notified', noticeDay: addDays(delivered, -FIRST.answeredDaysAgo) } as const;
    return { ...common, type: 'registerReview', of: 'complaint', first, complainedOf: [] };
  }
  return {
    ...common, type: 'registerComplaint', anonymous: false, wantsMeasures: true,
    complainedOf: [{ id: 's1', accreditedEntity: true, text: { name: NAME } }], claims: [{ id: 'b1', text: { claim: NAME } }],
  };
}

/** Who would enter it when nobody in particular asks: a caseworker. Errors: DomainError conflict 'rehearsal.noCaseworker'. */
export function registrarIn(directory: Directory): DirectoryPerson & { readonly departmentId: string } {
  for (const person of directory.people) {
    const { departmentId } = person;
    if (person.active && departmentId !== null && person.roles.includes('caseworker')) return { ...person, departmentId };
  }
  throw new DomainError('conflict', 'rehearsal.noCaseworker', 'V evidenci není žádný referent zařazený do odboru; nejprve ho založte.');
}
