import { addDays, addWorkingDays, nextWorkingDay, previousWorkingDay, yearOf, type Calendar, type Day } from '../../law/index.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { FIRST_WARNING, lastCallOf, missingDays } from '../planning/quota.ts';
import type { Theme } from './commands.ts';
import { groundOf } from './ground.ts';
import type { SeriesState } from './state.ts';

/** `check`: the quota is looked at, and warned of only if nobody was told yet. */
export type QuotaMoment = { readonly kind: 'quota'; readonly year: number; readonly theme: Theme; readonly check: boolean };
type Timed = QuotaMoment & { readonly key: string; readonly at: number };

/** Days before the last call on which days that are missing are warned of; 0: on the working day after it, when it is too late. */
const WARNINGS = [FIRST_WARNING, 30, 10, 0] as const;
const MONTHS = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'] as const;

type Times = { readonly calendar: Calendar; readonly opening: (day: Day) => number; readonly now: number };

/**
 * While days are missing: the warnings, by the calendar alone, and a look each month, for closed offices and other series may
 * take away the days that the calendar has. How many are missing belongs to the key, so that one more lost is warned of anew.
 */
export function quotaMoments(state: SeriesState, times: Times): readonly Timed[] {
  return isWatched(state, state.year) ? state.settings.themes.flatMap((theme) => ofTheme(state, theme, times)) : [];
}

type Watched = Pick<SeriesState, 'proposedYears' | 'occurrences' | 'slots'> & { readonly registered: Pick<SeriesState['registered'], 'day'> };

/** A year that was half over when the series was set up had its meetings before; its quota is watched once somebody plans for it here. */
export function isWatched({ registered, proposedYears, occurrences, slots }: Watched, year: number): boolean {
  if (registered.day < `${year}-07-01`) return true;
  return proposedYears.includes(year) || [...occurrences.flatMap(({ days }) => days), ...slots.map(({ day }) => day)].some((day) => yearOf(day) === year);
}

function ofTheme(state: SeriesState, theme: Theme, { calendar, opening, now }: Times): readonly Timed[] {
  const { year, settings, occurrences } = state;
  const missing = missingDays(theme, year, occurrences);
  if (missing === 0) return [];
  const lastCall = lastCallOf(theme, { ground: groundOf(state, year, calendar, NO_PLANNING), occurrences, settings }) ?? `${year}-01-01` as Day;
  const moment = (name: string, day: Day, check: boolean): Timed => ({ kind: 'quota', year, theme, check, key: `quota-${year}-${theme.id}-${name}-${missing}`, at: opening(day) });
  const warnings = WARNINGS.map((days) => moment(`${days}`, days === 0 ? addWorkingDays(calendar, lastCall, 1) : previousWorkingDay(calendar, addDays(lastCall, -days)), false));
  const looks = MONTHS.map((month) => moment(`month${month}`, nextWorkingDay(calendar, `${year}-${month}-01` as Day), true));
  return [warnings, looks].flatMap((all) => lastAndNext(all, now)).filter(({ key }) => !state.met.includes(key));
}

/** Of those that are due only the last, and the next to come. */
function lastAndNext(moments: readonly Timed[], now: number): readonly Timed[] {
  const next = moments.findIndex(({ at }) => at > now);
  return next < 0 ? moments.slice(-1) : moments.slice(Math.max(0, next - 1), next + 1);
}
