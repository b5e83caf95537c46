import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import type { MeetingState } from './state.ts';

/** What a moment of the calendar brings: invitations, reminders, the day behind us. A moment met, or no longer called for, yields no fact. */
export function meetMoment(_state: MeetingState, _key: string, _ctx: DecideContext): readonly NewFact[] {
  return [];
}
