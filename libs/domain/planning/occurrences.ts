import { yearOf, type Day } from '../../law/index.ts';
import type { Occurrence } from '../series/state.ts';

/** Days of meetings that were not cancelled. */
export function standingDays(occurrences: readonly Occurrence[]): readonly Day[] {
  return occurrences.flatMap(({ days, standing }) => (standing === 'cancelled' ? [] : days));
}

/** How many days of a year each theme has, held or to come. */
export function countedIn(year: number, occurrences: readonly Occurrence[], standings: readonly Occurrence['standing'][] = ['held', 'planned']): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const { themeId, days, standing } of occurrences) {
    if (standings.includes(standing)) counted[themeId] = (counted[themeId] ?? 0) + days.filter((day) => yearOf(day) === year).length;
  }
  return counted;
}
