import type { Fact } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';

type Proposed = { readonly slotId: string; readonly day: Day };

/** Of each proposed date of a series that was moved or dropped the day on which it stood until then, by the number of that event. */
export function daysBefore(facts: readonly Fact[]): ReadonlyMap<number, Day> {
  const standing = new Map<string, Day>();
  const before = new Map<number, Day>();
  for (const { no, type, data } of facts) {
    if (type === 'dateMoved' || type === 'dateDropped') {
      const day = standing.get((data as Proposed).slotId);
      if (day !== undefined) before.set(no, day);
    }
    for (const { slotId, day } of proposedBy(type, data)) standing.set(slotId, day);
  }
  return before;
}

function proposedBy(type: string, data: unknown): readonly Proposed[] {
  if (type === 'datesProposed') return (data as { readonly dates: readonly Proposed[] }).dates;
  return type === 'dateAdded' || type === 'dateMoved' ? [data as Proposed] : [];
}
