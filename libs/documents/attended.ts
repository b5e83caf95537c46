import type { MeetingDay } from '../domain/meeting/commands.ts';
import type { Mark } from '../domain/meeting/state.ts';
import type { Presence } from '../domain/meeting/vocabulary.ts';
import type { AttendedDay } from './views.ts';

const CAME: readonly Presence[] = ['present', 'guest', 'deputy'];

export function came({ presence }: Pick<Mark, 'presence'>): boolean {
  return CAME.includes(presence);
}

/** The days on which somebody was there, from when; a late arrival shortens its day. */
export function attendedDays(days: readonly MeetingDay[], marks: readonly Mark[]): readonly AttendedDay[] {
  return days.flatMap((held) => {
    const mark = marks.find(({ day }) => day === held.day);
    if (mark === undefined || !came(mark)) return [];
    const from = mark.lateAt !== null && mark.lateAt > held.from ? mark.lateAt : held.from;
    const minutes = minutesOf(held.to) - minutesOf(from);
    return minutes > 0 ? [{ day: held.day, from, to: held.to, minutes }] : [];
  });
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
