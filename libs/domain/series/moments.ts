import type { Calendar } from '../../law/index.ts';
import type { ProcessView } from '../case/process-view.ts';
import type { Settings } from '../case/settings.ts';
import { viewOf } from '../case/view-of.ts';
import type { SeriesState } from './state.ts';

/** What the workflow may know: the ladders of open deadlines, and the moments at which the series itself has something to do. */
export function seriesView(state: SeriesState, calendar: Calendar, settings: Settings, now: number): ProcessView {
  return viewOf(state, calendar, settings, now);
}
