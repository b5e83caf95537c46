import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import type { SeriesState } from './state.ts';

/** What a moment of the calendar brings: the proposal for the coming year, a year begun, a quota in danger. A moment met, or no longer called for, yields no fact. */
export function meetMoment(_state: SeriesState, _key: string, _ctx: DecideContext): readonly NewFact[] {
  return [];
}
