import type { TaskRow } from '../../api/types.ts';
import { dayParts } from '../../ui/day-parts.ts';

export const GROUPS = ['urgent', 'today', 'week', 'later', 'undated'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a task stands on the day `today`. The week ends by its Sunday. */
export function groupOf({ urgent, due }: Pick<TaskRow, 'urgent' | 'due'>, today: string): Group {
  if (urgent) return 'urgent';
  if (due === null) return 'undated';
  if (due <= today) return 'today';
  return due <= sundayOf(today) ? 'week' : 'later';
}

/** Last day of the week, which begins on Monday. */
function sundayOf(day: string): string {
  const { year, month, dayOfMonth } = dayParts(day);
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  date.setUTCDate(dayOfMonth + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}
