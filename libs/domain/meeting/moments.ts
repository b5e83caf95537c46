import { addDays, addWorkingDays, previousWorkingDay, type Calendar, type Day } from '../../law/index.ts';
import { rungInstant } from '../case/jitter.ts';
import type { Milestone, ProcessView } from '../case/process-view.ts';
import type { Settings } from '../case/settings.ts';
import { viewOf } from '../case/view-of.ts';
import { beginning, heldAt, isOver, told } from './progress.ts';
import { firstDay, type MeetingState } from './state.ts';

/** Working days before the first day on which those invited are reminded; on the seventh only whoever has not answered. */
export const REMINDERS: readonly number[] = [14, 7, 3, 1];

export const ANSWERS_DUE = 'answers-due';

export type Moment = Extract<Milestone, { kind: 'moment' }>;

export function reminderKey(workingDays: number): string {
  return `remind-${workingDays}`;
}

type Clock = { readonly calendar: Calendar; readonly settings: Settings; readonly now: number };

/** What the calendar still brings to the meeting itself, in order. */
export function momentsOf(state: MeetingState, clock: Clock): readonly Moment[] {
  if (state.closed !== null) return [];
  return [...invitation(state, clock), ...reminders(state, clock), ...answersDue(state, clock), ...held(state)];
}

/** Where its day has passed already, it is due at once; once the meeting is over nobody is invited. */
function invitation(state: MeetingState, { calendar, settings, now }: Clock): readonly Moment[] {
  if (state.invitationsOut !== null || isOver(state, now)) return [];
  const on = previousWorkingDay(calendar, addDays(firstDay(state), -state.inviteDaysBefore));
  return [{ kind: 'moment', key: 'invite', at: rungInstant(on, state.caseId, settings, false) }];
}

/** A reminder whose day had come when the invitations, or the news of a move, went out says nothing new. */
function reminders(state: MeetingState, { calendar, settings, now }: Clock): readonly Moment[] {
  const { met, caseId, days: [first] } = state;
  const toldOn = lastToldOn(state);
  if (toldOn === null || first === undefined || now >= beginning(first)) return [];
  return REMINDERS.flatMap((n): readonly Moment[] => {
    const key = reminderKey(n);
    const on = addWorkingDays(calendar, first.day, -n);
    return met.includes(key) || on <= toldOn ? [] : [{ kind: 'moment', key, at: rungInstant(on, caseId, settings, false) }];
  });
}

/** When the invitations, or the news of a move, went out; null: not yet. */
function lastToldOn({ invitationsOut, moved }: MeetingState): Day | null {
  if (invitationsOut === null) return null;
  return moved !== null && moved.day > invitationsOut.day ? moved.day : invitationsOut.day;
}

/**
 * When those who prepare and lead the meeting are told how the invited answered. The answers' deadline is the series' own lead
 * (`answerWorkingDays` before the first day), and an answer is in time until that day ends: the morning of the working day
 * after it has them all; at the latest on the working day before the meeting, for then meals and beds are ordered. Of
 * those told too late for the first, on the second; of those told later still, never: there is nothing to wait for.
 */
function answersDue(state: MeetingState, { calendar, settings, now }: Clock): readonly Moment[] {
  const { answerWorkingDays, met, caseId, days: [first] } = state;
  const toldOn = lastToldOn(state);
  if (toldOn === null || first === undefined || now >= beginning(first) || met.includes(ANSWERS_DUE) || told(state).length === 0) return [];
  const on = [Math.max(1, answerWorkingDays - 1), 1].map((n) => addWorkingDays(calendar, first.day, -n)).find((day) => day > toldOn);
  return on === undefined ? [] : [{ kind: 'moment', key: ANSWERS_DUE, at: rungInstant(on, caseId, settings, false) }];
}

function held(state: MeetingState): readonly Moment[] {
  return state.met.includes('held') ? [] : [{ kind: 'moment', key: 'held', at: heldAt(state) }];
}

/** What the workflow may know: the ladders of open deadlines, and the moments at which the meeting itself has something to do. */
export function meetingView(state: MeetingState, calendar: Calendar, settings: Settings, now: number): ProcessView {
  const view = viewOf(state, calendar, settings, now);
  return { ...view, milestones: [...view.milestones, ...momentsOf(state, { calendar, settings, now })] };
}
