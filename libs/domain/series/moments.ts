import { nextWorkingDay, startOfDay, type Calendar, type Day } from '../../law/index.ts';
import { rungInstant } from '../case/jitter.ts';
import type { ProcessView } from '../case/process-view.ts';
import type { Settings } from '../case/settings.ts';
import { viewOf } from '../case/view-of.ts';
import { quotaMoments, type QuotaMoment } from './quota-moments.ts';
import type { SeriesState } from './state.ts';

type Timed = { readonly key: string; readonly at: number };
export type Proposal = Timed & { readonly kind: 'propose'; readonly year: number };
/** Something that the calendar brings to the series. */
export type SeriesMoment = Proposal | (Timed & ({ readonly kind: 'year'; readonly year: number } | QuotaMoment));

/** What the workflow may know: the ladders of open deadlines, and the moments at which the series itself has something to do. */
export function seriesView(state: SeriesState, calendar: Calendar, settings: Settings, now: number): ProcessView {
  const view = viewOf(state, calendar, settings, now);
  const moments = momentsOf(state, calendar, settings, now).map(({ key, at }) => ({ kind: 'moment' as const, key, at }));
  return { ...view, cycle: state.year, milestones: [...view.milestones, ...moments] };
}

/** The moments to come, and those that are due and were not met. None of a closed series. */
export function momentsOf(state: SeriesState, calendar: Calendar, settings: Settings, now: number): readonly SeriesMoment[] {
  if (state.closed !== null) return [];
  const next = state.year + 1;
  const opening = (day: Day): number => rungInstant(day, state.caseId, settings, false);
  const proposal = proposalOf(state, calendar, settings);
  return [
    ...(proposal === null ? [] : [proposal]),
    { kind: 'year', year: next, key: `year-${next}`, at: startOfDay(`${next}-01-01` as Day) },
    ...quotaMoments(state, { calendar, opening, now }),
  ];
}

/** Each October days are proposed for the coming year; null: they were, or the series asks for none. */
export function proposalOf(state: SeriesState, calendar: Calendar, settings: Settings): Proposal | null {
  const year = state.year + 1;
  const key = `propose-${year}`;
  if (!asksForDays(state) || state.proposedYears.includes(year) || state.met.includes(key)) return null;
  return { kind: 'propose', year, key, at: rungInstant(nextWorkingDay(calendar, `${state.year}-10-01` as Day), state.caseId, settings, false) };
}

/** One as called, without a quota, asks for none. */
function asksForDays({ settings: { frequency, themes } }: SeriesState): boolean {
  return frequency !== 'as-called' || themes.some(({ daysMin }) => (daysMin ?? 0) > 0);
}
