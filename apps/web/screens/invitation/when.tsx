import type { ReactNode } from 'react';
import { czechDay, weekday } from '../../ui/day.ts';

type MeetingDay = { readonly day: string; readonly from: string; readonly to: string };

/** 'pátek 12. 3. 2027, 9.00–15.00 hodin' as Czechs write hours, one line a day. */
export function When({ days }: { readonly days: readonly MeetingDay[] }): ReactNode {
  return days.map((day) => <span className="invitation__day" key={day.day}>{whenText(day)}</span>);
}

export function whenText({ day, from, to }: MeetingDay): string {
  return `${weekday(day)} ${czechDay(day)}, ${hour(from)}–${hour(to)}`;
}

function hour(clock: string): string {
  return clock.replace(/^0/, '');
}
