import type { Calendar, Day } from '../../law/index.ts';
import { objectionsTo, type Objections } from '../planning/ground.ts';
import type { Planning } from '../planning/planning.ts';
import { quotaMeters, type QuotaMeter } from '../planning/quota.ts';
import { groundOf } from './ground.ts';
import type { SeriesState, Slot } from './state.ts';

type Planned = Pick<SeriesState, 'caseId' | 'settings' | 'occurrences' | 'slots'>;
type Around = { readonly calendar: Calendar; readonly planning: Planning };

/** How the themes of a series stand against their yearly quotas. */
export function quotasOf(state: Planned, year: number, { calendar, planning, today }: Around & { readonly today: Day }): readonly QuotaMeter[] {
  return quotaMeters({ ...state, ground: groundOf(state, year, calendar, planning), today });
}

/** What speaks against each day that waits. */
export function objectionsToSlot(state: Planned, { day, year }: Slot, { calendar, planning }: Around): Objections {
  return objectionsTo(day, groundOf(state, year, calendar, planning));
}
