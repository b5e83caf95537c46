import type { Fact } from '../../api/types.ts';

/** What one step wrote: the person's event first, then what followed from it at once. */
export type Group = { readonly key: string; readonly head: Fact; readonly followed: readonly Fact[] };

/** Written by somebody, of ours or invited; anything else followed, or came with time. */
export function isDone({ origin }: Pick<Fact, 'origin'>): boolean {
  return origin === 'person' || origin === 'invitee';
}

/** From events with the newest first: a step writes the person's event, and after it, in the same instant, what follows. */
export function grouped(facts: readonly Fact[]): readonly Group[] {
  const groups: Fact[][] = [];
  for (const fact of facts) {
    const together = groups.at(-1);
    const newer = together?.at(-1);
    if (newer?.enteredAt === fact.enteredAt && !isDone(newer)) together?.push(fact);
    else groups.push([fact]);
  }
  return groups.flatMap((newestFirst) => {
    const [head, ...followed] = newestFirst.toReversed();
    return head === undefined ? [] : [{ key: String(head.no), head, followed }];
  });
}

/** The day that a later correction gave an event, by the event's number. */
export function correctedDays(facts: readonly Fact[]): ReadonlyMap<number, string> {
  const corrections = facts.filter(({ type }) => type === 'dayCorrected').map(({ data }) => data as { readonly factNo: number; readonly day: string });
  return new Map(corrections.toReversed().map(({ factNo, day }) => [factNo, day]));
}
