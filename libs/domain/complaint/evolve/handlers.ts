import type { Fact } from '../../case/fact.ts';
import type { ComplaintFactData, ComplaintFactType } from '../facts.ts';
import type { Dated, DatedBy } from '../../case/state.ts';
import type { ComplaintState } from '../state.ts';

/** One handler a fact type. None throws and none decides: what is in the history happened. */
export type Handlers = {
  readonly [T in Exclude<ComplaintFactType, 'complaintRegistered'>]: (
    state: ComplaintState, fact: Fact<T, ComplaintFactData[T]>,
  ) => ComplaintState;
};

export function dated({ no, day }: Fact): Dated {
  return { fact: no, day };
}

export function datedBy({ no, day, enteredBy }: Fact): DatedBy {
  return { fact: no, day, by: enteredBy };
}

export function changeById<Item extends { readonly id: string }>(items: readonly Item[], id: string, by: (item: Item) => Item): readonly Item[] {
  return items.map((item) => (item.id === id ? by(item) : item));
}
