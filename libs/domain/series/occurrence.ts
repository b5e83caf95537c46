import type { Occurrence } from './state.ts';

/** One that was held stays as it was, whatever comes later (B24). */
export function withOccurrence(occurrences: readonly Occurrence[], { meetingId, themeId, days, standing }: Occurrence): readonly Occurrence[] {
  const noted: Occurrence = { meetingId, themeId, days, standing };
  if (!occurrences.some((known) => known.meetingId === meetingId)) return [...occurrences, noted];
  return occurrences.map((known) => (known.meetingId !== meetingId || known.standing === 'held' ? known : noted));
}
