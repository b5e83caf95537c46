import { evolveCase } from '../../../domain/index.ts';
import type { AnyCase, Fact } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';

/** Of each proposed date of a series that was moved or dropped the day on which it stood until then, by the number of that event. */
export function daysBefore(facts: readonly Fact[]): ReadonlyMap<number, Day> {
  const before = new Map<number, Day>();
  let state: AnyCase | null = null;
  for (const fact of facts) {
    if (state?.kind === 'series' && (fact.type === 'dateMoved' || fact.type === 'dateDropped')) {
      const { slotId } = fact.data as { readonly slotId: string };
      const slot = state.slots.find((standing) => standing.slotId === slotId);
      if (slot !== undefined) before.set(fact.no, slot.day);
    }
    state = evolveCase(state, fact);
  }
  return before;
}
