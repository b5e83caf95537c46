import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, czechCalendar, day, daysBetween, isDay, pragueDay, type Day } from '../../law/index.ts';
import { DomainError } from '../case/errors.ts';
import type { ComplaintCommand, RegisterComplaint } from './commands.ts';
import { evolveComplaint, foldComplaint } from './evolve.ts';
import { excludedOf } from '../submission/guard.ts';
import { viewOf } from '../case/view-of.ts';
import { at, OFFICE, Story } from './spec-support.ts';
import type { ComplaintState } from './state.ts';
import { nextStep, tasksOf } from './tasks.ts';

/** Stands in every text; if it is ever found in a fact's data, content has leaked. */
const CANARY = 'Kanárek Žluťoučký';
const text = CANARY;

const ids = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}-${n}`);
/** Stands for the day on which a command is given; the days of a command lie around it. */
const day0 = day('2026-10-01');
const REGIME_STEPS = ['receipt-confirmed', 'request-incomplete', 'completion-called', 'completion-call-delivered', 'request-completed', 'not-competent', 'decision-in-force', 'review-proceedings-started'] as const;
const anyDay = fc.constantFrom(-9, -2, -1, 0, 0, 0, 0, 1).map((n): Day => addDays(day0, n));
const someone = fc.constantFrom(...OFFICE.people.map(({ id }) => id));
const office = fc.constantFrom('orp-pacov', 'orp-telc');
const findings = fc.constantFrom('justified', 'partly-justified', 'not-justified' as const);

const register: fc.Arbitrary<RegisterComplaint> = fc.record({
  channel: fc.constantFrom('post', 'databox', 'email', 'desk', 'telephone'), anonymous: fc.boolean(), childAtRisk: fc.boolean(),
  wantsMeasures: fc.boolean(), arrival: anyDay, person: fc.option(someone),
}).map(({ channel, anonymous, childAtRisk, wantsMeasures, arrival, person }): RegisterComplaint => ({
  type: 'registerComplaint', channel, departmentId: 'spod', anonymous, confidential: false, wantsMeasures, childAtRisk,
  arrival: { databoxDelivered: arrival, registryStamped: arrival, firstReceived: arrival },
  fileNumber: text, documentNumber: text, attachments: ['a-1'],
  parties: anonymous ? [] : [{ id: 'p-1', role: 'complainant', text: { name: text, address: text, email: text, dataBox: text, phone: text } }],
  children: [{ id: 'ch-1', text: { initials: text, birthYear: 2018, fileMark: text } }],
  complainedOf: [{ id: 'co-1', officeId: 'orp-pacov', position: 'worker', text: { name: text } }, ...(person === null ? [] : [{ id: 'co-2', person }])],
  claims: [{ id: 'cl-1', text: { claim: text } }, { id: 'cl-2', text: { claim: text } }], text: { subject: text, body: text },
}));

const endings: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  anyDay.map((on): ComplaintCommand => ({ type: 'withdraw', day: on, text: { reason: text } })),
  fc.record({ id: ids('p'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({ type: 'withdraw', partyId: id, day: on, text: { reason: text } })),
  fc.constant<ComplaintCommand>({ type: 'join', withCaseId: 'case-2', text: { reason: text } }),
  fc.constant<ComplaintCommand>({ type: 'cancelMistake', text: { reason: text } }),
);

const steps: fc.Arbitrary<ComplaintCommand> = fc.oneof(
  fc.constant<ComplaintCommand>({ type: 'assignNumbers', fileNumber: text, documentNumber: text }),
  anyDay.map((on): ComplaintCommand => ({ type: 'handOverToDepartment', departmentId: 'spod', day: on })),
  fc.record({ n: fc.integer({ min: 2, max: 4 }), person: someone }).map(({ n, person }): ComplaintCommand => ({
    type: 'addDetails', claims: [{ id: `cl-${n}`, text: { claim: text } }], handledFirst: n === 4 ? [person] : [],
  })),
  anyDay.map((on): ComplaintCommand => ({ type: 'confirmSubmission', day: on, by: 'writing' })),
  anyDay.map((on): ComplaintCommand => ({ type: 'reportChildAtRisk', day: on, crimeSuspected: false, text: { grounds: text } })),
  fc.constant<ComplaintCommand>({ type: 'takeOverChildRisk', officeId: 'orp-telc', at: '2026-10-01T08:00+02:00', policeInformed: true, feedbackAsked: true, text: { takenOverBy: text } }),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordChildRiskFeedback', day: on, text: { feedback: text } })),
  fc.record({ as: fc.constantFrom('complaint-175', 'complaint-175', 'complaint-175', 'forward-12', 'forward-12', 'review-175-7', 'petition', 'petition-elsewhere', 'information-request', 'tip-94', 'whistleblowing', 'anonymous-tip', 'complaint-council-rules'), on: anyDay })
    .map(({ as, on }): ComplaintCommand => ({ type: 'classify', as, day: on, authorityOfficeId: 'orp-pacov', text: { reason: text } })),
  fc.record({ on: anyDay, to: office }).map(({ on, to }): ComplaintCommand => ({
    type: 'forward', day: on, toOfficeId: to, attention: 'secretary', documentNumber: text, text: { resolution: text, to: text },
  })),
  anyDay.map((on): ComplaintCommand => ({ type: 'tellComplainantOfForwarding', day: on, documentNumber: text })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordForwardDelivered', day: on, proof: 'databox-receipt' })),
  anyDay.map((on): ComplaintCommand => ({ type: 'askForForwardResult', day: on })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordForwardResult', day: on, finding: 'justified', documentNumber: text, text: { result: text } })),
  someone.map((ownerId): ComplaintCommand => ({ type: 'assign', ownerId })),
  someone.map((personId): ComplaintCommand => ({ type: 'declareBias', personId, by: 'party', text: { reason: text } })),
  fc.record({ n: fc.integer({ min: 2, max: 60 }), excluded: fc.boolean() })
    .map(({ n, excluded }): ComplaintCommand => ({ type: 'decideBias', objectionId: `bias-${n}`, excluded, text: { resolution: text } })),
  fc.record({ id: ids('d'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({
    type: 'requestDocuments', requestId: id, day: on, dueDay: addDays(on, 14), text: { what: text, from: text },
  })),
  fc.record({ id: ids('d'), on: anyDay, complete: fc.boolean() }).map(({ id, on, complete }): ComplaintCommand => ({ type: 'receiveDocuments', requestId: id, day: on, complete })),
  fc.record({ id: ids('s'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({
    type: 'requestStatement', requestId: id, complainedOfId: 'co-1', day: on, dueDay: addDays(on, 10),
  })),
  fc.record({ id: ids('s'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({ type: 'receiveStatement', requestId: id, day: on, text: { statement: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordHearing', day: on, partyId: 'p-1', text: { record: text } })),
  fc.record({ id: ids('cl'), finding: findings }).map(({ id, finding }): ComplaintCommand => ({ type: 'evaluateClaim', claimId: id, finding, text: { reasons: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'draftNotice', day: on, text: { notice: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'approveNotice', day: on })),
  anyDay.map((on): ComplaintCommand => ({ type: 'returnNotice', day: on, text: { reason: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'signNotice', day: on, text: { signedBy: text, position: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'dispatchNotice', day: on, recipients: ['p-1'], by: 'databox', documentNumber: text })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordNoticeDelivered', day: on, recipient: 'p-1', proof: 'databox-receipt' })),
  fc.record({ id: ids('m'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({
    type: 'setMeasure', measureId: id, dueDay: on, toOfficeId: 'orp-telc', text: { internal: text, forComplainant: text },
  })),
  fc.record({ id: ids('m'), on: anyDay, done: fc.boolean() }).map(({ id, on, done }): ComplaintCommand => ({
    type: 'checkMeasure', measureId: id, day: on, done, newDueDay: done ? undefined : addDays(on, 30), text: { result: text },
  })),
  anyDay.map((on): ComplaintCommand => ({ type: 'tellMeasures', day: on })),
  anyDay.map((on): ComplaintCommand => ({ type: 'wishToBeToldOfMeasures', day: on })),
  fc.constant<ComplaintCommand>({ type: 'goOnExOfficio', text: { reason: text } }),
  fc.record({ id: ids('d'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({ type: 'proposeExceedance', missing: [id], noticeToComplainant: on, text: { reason: text } })),
  fc.boolean().map((approved): ComplaintCommand => ({ type: 'approveExceedance', approved, text: { reason: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordNotifierRequest', day: on })),
  anyDay.map((on): ComplaintCommand => ({ type: 'recordNotifierInformed', day: on })),
  fc.record({ step: fc.constantFrom(...REGIME_STEPS), on: anyDay }).map(({ step, on }): ComplaintCommand => ({ type: 'noteRegimeStep', step, day: on })),
  anyDay.map((on): ComplaintCommand => ({ type: 'settleByHand', day: on, text: { how: text } })),
  fc.record({ reason: fc.constantFrom('notified', 'withdrawn', 'joined', 'settled-by-hand', 'filed', 'forwarded-no-result', 'forwarded-result-known'), on: anyDay })
    .map(({ reason, on }): ComplaintCommand => ({ type: 'close', reason, day: on, text: { note: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'reopen', day: on, text: { reason: text } })),
  fc.record({ id: ids('d'), on: anyDay }).map(({ id, on }): ComplaintCommand => ({ type: 'extendDeadline', deadline: `documents-set:${id}`, newDay: addDays(on, 30), text: { reason: text } })),
  fc.constant<ComplaintCommand>({ type: 'pauseDeadline', deadline: 'complaint-60d', text: { reason: text } }),
  fc.constant<ComplaintCommand>({ type: 'addNote', text: { note: text } }),
  ids('a').map((attachmentId): ComplaintCommand => ({ type: 'attach', attachmentId })),
  fc.record({ factNo: fc.integer({ min: 1, max: 40 }), on: anyDay }).map(({ factNo, on }): ComplaintCommand => ({ type: 'correctDay', factNo, day: on, text: { reason: text } })),
  anyDay.map((on): ComplaintCommand => ({ type: 'correctArrival', arrival: { databoxDelivered: on, registryStamped: on, firstReceived: on }, text: { reason: text } })),
);

function rebased<Value>(value: Value, today: Day): Value {
  if (isDay(value)) return addDays(today, daysBetween(day0, value)) as Value;
  if (Array.isArray(value)) return value.map((item: unknown) => rebased(item, today)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]: [string, unknown]) => [key, rebased(item, today)])) as Value;
}

const commands = fc.oneof({ weight: 14, arbitrary: steps }, { weight: 1, arbitrary: endings });

type Step = { readonly command: ComplaintCommand; readonly by: string; readonly daysLater: number; readonly guided: number };

/** Some steps are the next sensible one, so that walks reach the end of a case; the others are whatever comes. */
const walk: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ command: commands, by: someone, daysLater: fc.constantFrom(0, 0, 0, 0, 1, 3, 12), guided: fc.integer({ min: -6, max: 7 }) }),
  { minLength: 10, maxLength: 80 },
);

/** A command that takes on one of the open tasks; null where none is open. */
function sensible({ present, now }: Story, pick: number): ComplaintCommand | null {
  const tasks = tasksOf(present);
  const task = tasks[pick % Math.max(tasks.length, 1)];
  if (task === undefined) return null;
  const on = pragueDay(now);
  const [kind, id = ''] = task.key.split(/:(.*)/s);
  const commandOf: Readonly<Record<string, ComplaintCommand>> = {
    classify: { type: 'classify', as: present.anonymous ? 'anonymous-tip' : 'complaint-175', day: on, text: { reason: text } },
    assign: { type: 'assign', ownerId: 'cw-2' },
    'hand-over-child-risk': { type: 'takeOverChildRisk', officeId: 'orp-telc', at: new Date(now).toISOString(), policeInformed: true, feedbackAsked: true, text: { takenOverBy: text } },
    'decide-bias': { type: 'decideBias', objectionId: id, excluded: pick % 2 === 0, text: { resolution: text } },
    'evaluate-claim': { type: 'evaluateClaim', claimId: id, finding: pick % 2 === 0 ? 'justified' : 'not-justified', text: { reasons: text } },
    'draft-notice': { type: 'draftNotice', day: on, text: { notice: text } },
    'approve-notice': { type: 'approveNotice', day: on },
    'sign-notice': { type: 'signNotice', day: on, text: { signedBy: text, position: text } },
    'dispatch-notice': { type: 'dispatchNotice', day: on, recipients: ['p-1'], by: 'databox' },
    'record-notice-delivered': { type: 'recordNoticeDelivered', day: on, recipient: id, proof: 'databox-fiction' },
    'set-measure': { type: 'setMeasure', measureId: 'm-1', dueDay: addDays(on, 20), text: { internal: text, forComplainant: text } },
    'check-measure': { type: 'checkMeasure', measureId: id, day: on, done: true, text: { result: text } },
    'tell-measures': { type: 'tellMeasures', day: on },
    'receive-documents': { type: 'receiveDocuments', requestId: id, day: on, complete: true },
    'receive-statement': { type: 'receiveStatement', requestId: id, day: on, text: { statement: text } },
    'approve-exceedance': { type: 'approveExceedance', approved: true, text: { reason: text } },
    'confirm-receipt': { type: 'noteRegimeStep', step: 'receipt-confirmed', day: on },
    'call-for-completion': { type: 'noteRegimeStep', step: 'completion-called', day: on },
    'record-call-delivered': { type: 'noteRegimeStep', step: 'completion-call-delivered', day: on },
    'await-completion': { type: 'noteRegimeStep', step: 'request-completed', day: on },
    'note-decision-in-force': { type: 'noteRegimeStep', step: 'decision-in-force', day: addDays(on, -40) },
    'record-notifier-informed': { type: 'recordNotifierInformed', day: on },
    'settle-by-hand': { type: 'settleByHand', day: on, text: { how: text } },
    forward: { type: 'forward', day: on, toOfficeId: 'orp-telc', attention: 'secretary', text: { resolution: text } },
    'tell-of-forwarding': { type: 'tellComplainantOfForwarding', day: on },
    'record-forward-delivered': { type: 'recordForwardDelivered', day: on, proof: 'databox-receipt' },
    'record-forward-result': { type: 'recordForwardResult', day: on, text: { result: text } },
    close: { type: 'close', reason: 'notified', day: on },
  };
  return commandOf[kind ?? ''] ?? null;
}

/** True when the step was taken; a refusal is a DomainError and leaves the story as it was. */
function tried(story: Story, act: () => unknown): boolean {
  const before = story.facts.length;
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.messageCs.length).toBeGreaterThan(5);
    expect(error.kind === 'invalid' || error.fields.length === 0).toBe(true);
    expect(JSON.stringify([error.details, error.fields, error.messageCs])).not.toContain(CANARY);
    expect(story.facts).toHaveLength(before);
    return false;
  }
}

function checkState(story: Story, state: ComplaintState): void {
  const keys = state.deadlines.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  const tasks = tasksOf(state).map(({ key }) => key);
  expect(new Set(tasks).size).toBe(tasks.length);
  expect(nextStep(state) === null).toBe(tasks.length === 0);
  expect(JSON.stringify(tasksOf(state))).not.toContain(CANARY);
  const view = viewOf(state, czechCalendar(), story.settings, story.now);
  for (const milestone of view.milestones) expect(milestone.kind !== 'moment' && story.deadline(milestone.deadline).state).toBe('open');
  if (state.closed !== null) expect(state.deadlines.filter((deadline) => deadline.state === 'open')).toEqual([]);
  const excluded = new Set(excludedOf(state, OFFICE).map(({ person }) => person));
  expect(state.ownerId === null || !excluded.has(state.ownerId)).toBe(true);
}

describe('Whatever anybody does in whatever order', () => {
  it('facts fold, versions rise, no content leaks, the view and the tasks agree, and time comes to rest', () => {
    let taken = 0;
    const types = new Set<string>();
    fc.assert(fc.property(register, walk, (first, steps) => {
      const story = new Story();
      story.now = at('2026-10-20');
      if (!tried(story, () => story.take(rebased(first, pragueDay(story.now))))) return;
      for (const { command, by, daysLater, guided } of steps) {
        story.follow(story.now + daysLater * 86_400_000);
        const { version } = story.present;
        const next = (guided < 0 ? null : sensible(story, guided)) ?? rebased(command, pragueDay(story.now));
        if (!tried(story, () => story.take(next, by))) continue;
        taken += 1;
        types.add(next.type);
        expect(story.present.version).toBeGreaterThan(version);
        checkState(story, story.present);
      }
      story.follow(story.now);
      expect(viewOf(story.present, czechCalendar(), story.settings, story.now).milestones.filter((next) => next.at <= story.now)).toEqual([]);
      expect(JSON.stringify(story.facts.map(({ data }) => data))).not.toContain(CANARY);
      const fromRows = structuredClone(story.facts);
      expect(foldComplaint(fromRows)).toEqual(story.present);
      const counted = story.facts.filter(({ origin, type }) => origin === 'person' || type === 'phaseChanged').length;
      expect(story.present.version).toBe(counted);
      const planned = story.messages().flatMap(({ key, recipients }) => recipients.map(({ person }) => `${key} ${person}`));
      expect(new Set(planned).size).toBe(planned.length);
    }), { numRuns: 150 });
    expect(taken).toBeGreaterThan(400);
    expect(types.size).toBeGreaterThan(30);
  });

  it('an unknown or repeated fact changes nothing but the number', () => {
    const { present } = new Story().register();
    const next = evolveComplaint(present, { no: 99, type: 'ofALaterVersion', day: day0, enteredAt: 0, enteredBy: null, origin: 'process', data: {} });
    expect(next).toEqual({ ...present, no: 99 });
  });
});
