import type { GroupMember } from '../../../api/groups.ts';

export type Continuity = {
  /** Everybody who ever held it, the last first. */
  readonly holders: readonly GroupMember[];
  /** Days from the first mandate until today on which nobody held it. */
  readonly gaps: readonly { readonly from: string; readonly to: string }[];
  /** Nobody holds it today. */
  readonly vacant: boolean;
};

/** How a role has been held. A mandate without an end goes on. */
export function continuityOf(members: readonly GroupMember[], today: string): Continuity {
  const inOrder = members.toSorted((a, b) => a.from.localeCompare(b.from));
  const gaps: { from: string; to: string }[] = [];
  let heldUntil: string | null = null;
  for (const { from, to } of inOrder) {
    if (heldUntil !== null && from <= today && from > dayAfter(heldUntil)) gaps.push({ from: dayAfter(heldUntil), to: dayBefore(from) });
    const until = to ?? '9999-12-31';
    if (heldUntil === null || until > heldUntil) heldUntil = until;
  }
  return { holders: inOrder.toReversed(), gaps, vacant: !members.some((member) => isHeldOn(member, today)) };
}

export function isHeldOn({ from, to }: Pick<GroupMember, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

function dayAfter(day: string): string {
  return shifted(day, 1);
}

function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, by: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + by);
  return at.toISOString().slice(0, 10);
}
