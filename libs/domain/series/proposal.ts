import { addDays, pragueDay } from '../../law/index.ts';
import type { DecideContext } from '../case/decide-context.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { proposeDates } from '../planning/propose.ts';
import type { ProposedDate } from './facts.ts';
import { groundOf } from './ground.ts';
import type { SeriesState } from './state.ts';

/** What would be proposed for a year now, instead of what waits of it. Ids are of the fact that will hold them. */
export function proposalFor(state: SeriesState, year: number, { calendar, planning, now }: DecideContext): readonly ProposedDate[] {
  const { settings, occurrences, slots, no } = state;
  return proposeDates({
    ground: groundOf(state, year, calendar, planning ?? NO_PLANNING), settings, occurrences, slots: slots.filter((slot) => slot.year !== year),
    earliest: addDays(pragueDay(now), settings.inviteDaysBefore), newSlotId: (n) => `slot-${no + 1}-${n}`,
  });
}
