import type { ReactNode } from 'react';
import { czechDay, weekday } from '../../ui/day.ts';
import { czechHours } from '../../ui/hours.ts';

type MeetingDay = { readonly day: string; readonly from: string; readonly to: string };

/** 'pátek 12. 3. 2027, 9:00–15:00', one line a day. */
export function When({ days }: { readonly days: readonly MeetingDay[] }): ReactNode {
  return days.map((day) => <span className="invitation__day" key={day.day}>{whenText(day)}</span>);
}

export function whenText({ day, from, to }: MeetingDay): string {
  return `${weekday(day)} ${czechDay(day)}, ${czechHours({ from, to })}`;
}
