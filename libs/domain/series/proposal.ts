import { addDays, pragueDay } from '../../law/index.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { FactOrigin } from '../case/fact.ts';
import type { Pen } from '../case/pen.ts';
import { reachOfAll } from '../case/recipients.ts';
import { NO_PLANNING } from '../planning/planning.ts';
import { proposeDates } from '../planning/propose.ts';
import type { ProposedDate } from './facts.ts';
import { groundOf } from './ground.ts';
import type { Proposal } from './moments.ts';
import type { SeriesState } from './state.ts';
import { ownersOf, planMessage, withoutActor } from './tell.ts';

/** What would be proposed for a year now, instead of what waits of it. Ids are of the fact that will hold them. */
export function proposalFor(state: SeriesState, year: number, { calendar, planning, now }: DecideContext): readonly ProposedDate[] {
  const { settings, occurrences, slots, no } = state;
  return proposeDates({
    ground: groundOf(state, year, calendar, planning ?? NO_PLANNING), settings, occurrences, slots: slots.filter((slot) => slot.year !== year),
    earliest: addDays(pragueDay(now), settings.inviteDaysBefore), newSlotId: (n) => `slot-${no + 1}-${n}`,
  });
}

/** The proposal that a moment of the calendar brings, told to whoever leads the series. */
export function propose(pen: Pen<SeriesState>, { key, year }: Proposal, ctx: DecideContext, origin: FactOrigin): void {
  pen.own('momentMet', { key }, origin);
  const dates = proposalFor(pen.state, year, ctx);
  pen.own('datesProposed', { year, dates }, origin);
  if (dates.length === 0) return;
  planMessage(pen, 'dates-proposed', { moment: key, recipients: withoutActor(ownersOf(pen.state, reachOfAll(ctx)), ctx), now: ctx.now, origin });
}
