import type { Calendar, Day } from '../../law/index.ts';
import type { Planning } from '../planning/planning.ts';
import { quotaMeters, type QuotaMeter } from '../planning/quota.ts';
import { groundOf } from './ground.ts';
import type { SeriesState } from './state.ts';

/** How the themes of a series stand against their yearly quotas. */
export function quotasOf(state: SeriesState, year: number, { calendar, planning, today }: { readonly calendar: Calendar; readonly planning: Planning; readonly today: Day }): readonly QuotaMeter[] {
  return quotaMeters({ ...state, ground: groundOf(state, year, calendar, planning), today });
}
