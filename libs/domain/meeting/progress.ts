import { endOfDay, pragueInstant, type Day } from '../../law/index.ts';
import type { MeetingDay } from './commands.ts';
import { firstDay, type Invitee, type MeetingState } from './state.ts';
import type { MeetingPhase } from './vocabulary.ts';

/** The instant (epoch ms) at which a day of a meeting begins, and at which it ends. */
export function beginning({ day, from }: MeetingDay): number {
  return instantOf(day, from);
}

export function ending({ day, to }: MeetingDay): number {
  return instantOf(day, to);
}

function instantOf(day: Day, time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return pragueInstant(day, hour ?? 0, minute ?? 0);
}

/** The last of its days has ended. */
export function isOver({ days, met }: MeetingState, now: number): boolean {
  const last = days.at(-1);
  return met.includes('held') || (last !== undefined && now >= ending(last));
}

/** From midnight of its first day: it takes place, and is moved no more. */
export function hasBegun(state: MeetingState, today: Day): boolean {
  return today >= firstDay(state);
}

/** The instant at which the day is behind us: midnight after the last one. */
export function heldAt({ days }: MeetingState): number {
  const last = days.at(-1);
  if (last === undefined) throw new TypeError('a meeting has a day');
  return endOfDay(last.day);
}

/** Those to whom an invitation went. */
export function told({ invitees }: MeetingState): readonly Invitee[] {
  return invitees.filter(({ removed, toldSequence }) => !removed && toldSequence !== null);
}

export function phaseOf({ closed, minutes, met, attendanceClosed, invitationsOut }: MeetingState): MeetingPhase {
  if (closed !== null) return 'closed';
  if (minutes !== null && minutes.approved !== null) return 'sending';
  if (minutes !== null && minutes.submitted !== null) return 'approval';
  if (met.includes('held') || attendanceClosed !== null) return 'minutes';
  return invitationsOut === null ? 'planning' : 'invited';
}
