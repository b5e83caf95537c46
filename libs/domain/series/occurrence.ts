import type { MeetingState } from '../meeting/state.ts';
import type { Occurrence } from './state.ts';

/** One that was held stays as it was, whatever comes later (B24). */
export function withOccurrence(occurrences: readonly Occurrence[], { meetingId, themeId, days, standing }: Occurrence): readonly Occurrence[] {
  const noted: Occurrence = { meetingId, themeId, days, standing };
  if (!occurrences.some((known) => known.meetingId === meetingId)) return [...occurrences, noted];
  return occurrences.map((known) => (known.meetingId !== meetingId || known.standing === 'held' ? known : noted));
}

/** A meeting as its series knows it. */
export function occurrenceOf({ caseId, themeId, days, closed, met }: MeetingState): Occurrence {
  const fallen = closed !== null && closed.reason !== 'minutes-sent' && closed.reason !== 'no-minutes';
  return { meetingId: caseId, themeId, days: days.map(({ day }) => day), standing: fallen ? 'cancelled' : met.includes('held') ? 'held' : 'planned' };
}
