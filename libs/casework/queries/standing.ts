import { addDays, pragueDay } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';

/** late: its legal end has passed by the clock. near: its nominal end is within the next week. */
export type DeadlineStanding = 'late' | 'near' | 'open' | 'met' | 'cancelled';

const NEAR_DAYS = 7;

/** The last nominal end that is near. */
export function nearUntil(now: number): Day {
  return addDays(pragueDay(now), NEAR_DAYS);
}

type Row = { readonly state: 'open' | 'met' | 'cancelled'; readonly lateFrom: number; readonly nominalEnd: Day };

/** Never stored: derived from the clock whenever it is asked. */
export function standingOf({ state, lateFrom, nominalEnd }: Row, now: number): DeadlineStanding {
  if (state !== 'open') return state;
  if (now >= lateFrom) return 'late';
  return nominalEnd <= nearUntil(now) ? 'near' : 'open';
}
