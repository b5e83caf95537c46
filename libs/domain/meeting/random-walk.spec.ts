import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, day, pragueDay, type Day } from '../../law/index.ts';
import { DomainError } from '../case/errors.ts';
import { at } from '../complaint/spec-support.ts';
import { MEETING_AGENDA } from './agenda.ts';
import type { MeetingCommand } from './commands.ts';
import { evolveMeeting } from './evolve.ts';
import { replacementOf } from './replacement.ts';
import { GUEST, METHOD_OFFICE, MeetingStory, OPEN, opened, PACOV, TELC } from './spec-support.ts';
import { nextStep, tasksOf } from './tasks.ts';

/** Stands in every text; if it is ever found in a fact's data, content has leaked. */
const CANARY = 'Kanárek Žluťoučký';
const text = CANARY;

/** The days of a command lie around the day on which it is given. */
type Near = (today: Day) => MeetingCommand;
const days = (today: Day, offset: number, two: boolean) => [0, ...(two ? [1] : [])].map((n) => ({ day: addDays(today, offset + n), from: '09:00', to: '14:00' }));
const ids = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}-${n}`);
const invitee = fc.constantFrom('i-pacov', 'i-telc', 'i-guest', 'i-1', 'i-2', 'i-9');
const offset = fc.constantFrom(-1, 0, 1, 3, 9, 20, 45);
const presence = fc.constantFrom('present', 'excused', 'absent', 'guest', 'deputy' as const);
const always = (command: MeetingCommand) => fc.constant<Near>(() => command);

const steps: fc.Arbitrary<Near> = fc.oneof(
  fc.record({ n: offset, two: fc.boolean() }).map(({ n, two }): Near => (today) => ({ type: 'moveMeeting', days: days(today, n, two), text: { reason: text } })),
  always({ type: 'changeMeeting', text: { place: text } }),
  fc.constantFrom('head', 'leader', null).map((leaderId): Near => () => ({ type: 'changeMeeting', leaderId, text: {} })),
  fc.constantFrom('head', 'meth', 'gone').map((ownerId): Near => () => ({ type: 'assign', ownerId })),
  ids('i').map((id): Near => () => ({ type: 'invite', invitees: [{ id, kind: 'guest', seats: 1, text: { name: text, email: 'kanarek@example.cz' } }] })),
  invitee.map((inviteeId): Near => () => ({ type: 'removeInvitee', inviteeId })),
  always({ type: 'sendInvitations' }),
  invitee.map((inviteeId): Near => () => ({ type: 'revokeLink', inviteeId })),
  fc.record({ inviteeId: invitee, answer: fc.constantFrom('yes', 'no', 'deputy' as const), names: fc.subarray(['a-1', 'a-2', 'a-3']) }).map(({ inviteeId, answer, names }): Near => () => ({
    type: 'answer', inviteeId, answer, text: { note: text }, attendees: answer === 'no' ? [] : names.map((id) => ({ id: `${id}-${inviteeId}`, meal: true, text: { name: text, position: text } })),
  })),
  fc.record({ pointId: ids('b'), inviteeId: fc.option(invitee, { nil: undefined }) }).map(({ pointId, inviteeId }): Near => () => ({
    type: 'addAgendaPoint', pointId, inviteeId, attachments: [], text: { title: text, note: text },
  })),
  ids('b').map((pointId): Near => () => ({ type: 'changeAgendaPoint', pointId, minutes: 20, text: { title: text } })),
  ids('b').map((pointId): Near => () => ({ type: 'removeAgendaPoint', pointId })),
  fc.subarray(['b-1', 'b-2', 'b-3']).map((pointIds): Near => () => ({ type: 'orderAgenda', pointIds: [...pointIds].reverse() })),
  fc.record({ pointId: ids('b'), childrenChecked: fc.boolean() }).map(({ pointId, childrenChecked }): Near => () => ({ type: 'releaseAgendaPoint', pointId, childrenChecked })),
  fc.record({ who: invitee, presence, late: fc.boolean() }).map(({ who, presence: mark, late }): Near => (today) => ({
    type: 'markAttendance', attendeeId: `a-1-${who}`, day: today, presence: mark, lateAt: late ? '09:20' : undefined,
  })),
  fc.record({ attendeeId: ids('x'), presence }).map(({ attendeeId, presence: mark }): Near => (today) => ({ type: 'addAttendee', attendeeId, presence: mark, day: today, text: { name: text } })),
  always({ type: 'closeAttendance' }),
  always({ type: 'saveMinutes', sections: [], text: { opening: text, closing: text } }),
  always({ type: 'submitMinutes', childrenChecked: true }),
  always({ type: 'approveMinutes' }),
  always({ type: 'returnMinutes', text: { reason: text } }),
  always({ type: 'sendMinutes' }),
  always({ type: 'addNote', text: { note: text } }),
  ids('at').map((attachmentId): Near => () => ({ type: 'attach', attachmentId })),
);

const endings: fc.Arbitrary<Near> = fc.oneof(
  fc.constant<Near>((today) => ({ type: 'cancelMeeting', day: today, text: { reason: text } })),
  offset.map((n): Near => (today) => ({ type: 'replaceMeeting', days: days(today, n, false), text: { reason: text } })),
  fc.constantFrom('no-minutes', 'mistake' as const).map((reason): Near => (today) => ({ type: 'close', reason, day: today, text: { note: text } })),
);

const walk = fc.array(
  fc.record({ step: fc.oneof({ weight: 30, arbitrary: steps }, { weight: 1, arbitrary: endings }), byLink: fc.boolean(), guided: fc.boolean(), daysLater: fc.constantFrom(0, 0, 0, 0, 1, 2, 5), late: fc.boolean() }),
  { minLength: 15, maxLength: 90 },
);

/** What comes next once the day is over, so that walks reach the end of a meeting; null: whatever comes. */
function sensible({ present: { phase, minutes } }: MeetingStory): MeetingCommand | null {
  if (phase === 'minutes') return minutes === null ? { type: 'saveMinutes', sections: [], text: { opening: text } } : { type: 'submitMinutes', childrenChecked: true };
  if (phase === 'approval') return { type: 'approveMinutes' };
  return null;
}

/** True when the step was taken; a refusal is a DomainError and leaves the story as it was. */
function tried(story: MeetingStory, act: () => unknown): boolean {
  const before = story.facts.length;
  try {
    act();
    return true;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(JSON.stringify([error.details, error.fields, error.messageCs])).not.toContain(CANARY);
    expect(story.facts).toHaveLength(before);
    return false;
  }
}

/** By the link only what it allows; everything else by one of ours. */
function given(story: MeetingStory, command: MeetingCommand, byLink: boolean): MeetingStory {
  const inviteeId = 'inviteeId' in command ? command.inviteeId : undefined;
  const allowed = inviteeId !== undefined
    && MEETING_AGENDA.mayDo(story.present, { kind: 'invitee', inviteeId }, command, METHOD_OFFICE, pragueDay(story.now));
  return byLink && allowed ? story.byLink(inviteeId, command) : story.take(command, command.type === 'approveMinutes' ? 'leader' : 'meth');
}

function checkState({ present: state, ...story }: MeetingStory): void {
  const tasks = tasksOf(state);
  expect(new Set(tasks.map(({ key }) => key)).size).toBe(tasks.length);
  expect(nextStep(state) === null).toBe(tasks.length === 0);
  expect(new Set(state.attendees.map(({ id }) => id)).size).toBe(state.attendees.length);
  expect(new Set(state.agenda.map(({ id }) => id)).size).toBe(state.agenda.length);
  expect(state.closed === null || state.phase === 'closed').toBe(true);
  for (const { toldSequence, removed } of state.invitees) {
    // whoever is invited has the entry as it is
    if (state.invitationsOut !== null && state.closed === null && !removed) expect(toldSequence).toBe(state.sequence);
  }
  expect(story.facts.length).toBe(state.no);
}

describe('Whatever anybody does with a meeting, in whatever order', () => {
  it('facts fold, the entry only rises and everybody has it, no content leaks, nobody is told the same twice, and time comes to rest', () => {
    let taken = 0;
    const types = new Set<string>();
    const phases = new Set<string>();
    fc.assert(fc.property(walk, fc.constantFrom(5, 18, 45), (steps_, ahead) => {
      const story = new MeetingStory();
      story.now = at('2027-01-04');
      story.open({ invitees: [PACOV, TELC, { ...GUEST, text: { name: text, email: 'a@example.cz' } }], days: days(day('2027-01-04'), ahead, ahead === 18), text: { title: text } });
      for (const { step, byLink, guided, daysLater, late } of steps_) {
        const until = story.now + daysLater * 86_400_000;
        // the engine stood still, or kept up
        if (late) story.now = until;
        story.follow(until);
        checkState(story);
        const { sequence, version } = story.present;
        const command = (guided ? sensible(story) : null) ?? step(pragueDay(story.now));
        if (!tried(story, () => given(story, command, byLink))) continue;
        taken += 1;
        types.add(command.type);
        phases.add(story.present.phase);
        expect(story.present.sequence).toBeGreaterThanOrEqual(sequence);
        expect(story.present.sequence - sequence).toBeLessThanOrEqual(1);
        expect(story.present.version).toBeGreaterThanOrEqual(version);
        checkState(story);
        if (command.type === 'replaceMeeting') {
          const other = new MeetingStory({ caseId: story.present.replacedBy ?? '' });
          other.now = story.now;
          other.take(replacementOf(story.present, command, { title: text, invitees: Object.fromEntries(story.present.invitees.map(({ id }) => [id, { name: text, email: 'a@example.cz' }])) }));
          expect(other.present.days).toEqual(command.days);
        }
      }
      story.follow(story.now);
      const view = MEETING_AGENDA.processView(story.present, story.context({ kind: 'process' }).calendar, story.settings, story.now);
      expect(view.milestones.filter(({ at: instant }) => instant <= story.now)).toEqual([]);
      expect(JSON.stringify(story.facts.map(({ data }) => data))).not.toContain(CANARY);
      expect(structuredClone(story.facts).reduce(evolveMeeting as never, null)).toEqual(story.present);
      expect(story.present.version).toBe(story.facts.filter(({ origin, type }) => origin === 'person' || type === 'phaseChanged').length);
      const planned = story.messages().flatMap(({ key, recipients }) => recipients.map(({ person }) => `${key} ${person}`));
      expect(new Set(planned).size).toBe(planned.length);
    }), { numRuns: 80 });
    expect(taken).toBeGreaterThan(400);
    expect(types.size).toBeGreaterThan(20);
    expect([...phases].sort()).toEqual(['approval', 'closed', 'invited', 'minutes', 'planning', 'sending']);
  });

  it('an unknown or repeated fact changes nothing but the number', () => {
    const { present } = opened();
    const next = evolveMeeting(present, { no: 99, type: 'ofALaterVersion', day: OPEN.days[0]?.day ?? day('2027-01-04'), enteredAt: 0, enteredBy: null, origin: 'process', data: {} });
    expect(next).toEqual({ ...present, no: 99 });
  });
});
