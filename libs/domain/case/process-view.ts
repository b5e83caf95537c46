import type { RungKey } from '../../law/index.ts';
import type { DeadlineKey } from './deadline.ts';

/** The next thing that time brings to a deadline, or a moment that the case set for itself. `at` is epoch ms. */
export type Milestone =
  | { readonly kind: 'rung'; readonly deadline: DeadlineKey; readonly rung: RungKey; readonly at: number }
  | { readonly kind: 'overrun'; readonly deadline: DeadlineKey; readonly at: number }
  | { readonly kind: 'moment'; readonly key: string; readonly at: number };

/** What a workflow may know of its case: numbers, enums, instants. Small, for it enters the history at every step. */
export type ProcessView<Phase extends string = string> = {
  /** Number of the last fact this view includes. */
  readonly no: number;
  readonly phase: Phase;
  readonly milestones: readonly Milestone[];
  /** The year that a process of yearly cycles lives in; absent: it has none. */
  readonly cycle?: number;
};

/** The earliest milestone, or null when time brings nothing. Ties go by key, then overrun before rung before moment. */
export function nextMilestone(view: ProcessView): Milestone | null {
  let next: Milestone | null = null;
  for (const milestone of view.milestones) {
    if (next === null || order(milestone, next) < 0) next = milestone;
  }
  return next;
}

function order(a: Milestone, b: Milestone): number {
  if (a.at !== b.at) return a.at - b.at;
  if (keyOf(a) !== keyOf(b)) return keyOf(a) < keyOf(b) ? -1 : 1;
  return RANK.indexOf(a.kind) - RANK.indexOf(b.kind);
}

const RANK: readonly Milestone['kind'][] = ['overrun', 'rung', 'moment'];

function keyOf(milestone: Milestone): string {
  return milestone.kind === 'moment' ? milestone.key : milestone.deadline;
}
