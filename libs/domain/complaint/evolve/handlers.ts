import type { Fact } from '../../case/fact.ts';
import type { ComplaintFactData, ComplaintFactType } from '../facts.ts';
import type { ComplaintState } from '../state.ts';

/** One handler a fact type. None throws and none decides: what is in the history happened. */
export type Handlers = {
  readonly [T in Exclude<ComplaintFactType, 'complaintRegistered'>]: (
    state: ComplaintState, fact: Fact<T, ComplaintFactData[T]>,
  ) => ComplaintState;
};
