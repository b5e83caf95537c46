import type { Calendar } from '../../law/index.ts';
import type { OfficeId } from '../case/ids.ts';
import type { Ground } from '../planning/ground.ts';
import type { Invitable, Planning } from '../planning/planning.ts';
import type { AudienceEntry } from './commands.ts';
import type { SeriesState } from './state.ts';

/** What the days of a year are weighed by for this series. */
export function groundOf({ caseId, settings }: Pick<SeriesState, 'caseId' | 'settings'>, year: number, calendar: Calendar, { busy, taken, invitable }: Planning): Ground {
  return {
    year, calendar, busy, avoidWeekdays: settings.avoidWeekdays, daysOnEnd: settings.daysOnEnd,
    taken: taken.filter(({ seriesId }) => seriesId !== caseId).map(({ day }) => day), offices: officesOf(settings.audience, invitable),
  };
}

/** Offices named, and every active one of a municipality where all are invited. */
export function officesOf(audience: readonly AudienceEntry[], { offices }: Invitable): readonly OfficeId[] {
  const named = audience.flatMap((entry) => (entry.kind === 'office' ? [entry.officeId] : []));
  const all = audience.some(({ kind }) => kind === 'all-orp') ? orpOffices(offices) : [];
  return [...new Set([...named, ...all])];
}

export function orpOffices(offices: Invitable['offices']): readonly OfficeId[] {
  return offices.filter(({ kind, active }) => kind === 'orp' && active).map(({ officeId }) => officeId);
}
