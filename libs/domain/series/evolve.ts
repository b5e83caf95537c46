import type { Fact } from '../case/fact.ts';
import type { SeriesState } from './state.ts';

/** Never throws on a fact that `decide` has written. The first fact of a case is `seriesOpened`. */
export function evolveSeries(state: SeriesState | null, fact: Fact): SeriesState {
  if (state === null) throw new TypeError(`no series begins with ${fact.type}`);
  return { ...state, no: fact.no };
}
