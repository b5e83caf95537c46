import type { RungKey } from '../../law/index.ts';
import type { DeadlineKey } from './deadline.ts';

/** The next thing that time brings to a deadline. `at` is epoch ms. */
export type Milestone =
  | { readonly kind: 'rung'; readonly deadline: DeadlineKey; readonly rung: RungKey; readonly at: number }
  | { readonly kind: 'overrun'; readonly deadline: DeadlineKey; readonly at: number };

/** What a workflow may know of its case: numbers, enums, instants. Small, for it enters the history at every step. */
export type ProcessView<Phase extends string = string> = {
  /** Number of the last fact this view includes. */
  readonly no: number;
  readonly phase: Phase;
  readonly milestones: readonly Milestone[];
};

/** The earliest milestone, or null when time brings nothing. Ties go by deadline key, then overrun before rung. */
export function nextMilestone(view: ProcessView): Milestone | null {
  let next: Milestone | null = null;
  for (const milestone of view.milestones) {
    if (next === null || order(milestone, next) < 0) next = milestone;
  }
  return next;
}

function order(a: Milestone, b: Milestone): number {
  if (a.at !== b.at) return a.at - b.at;
  if (a.deadline !== b.deadline) return a.deadline < b.deadline ? -1 : 1;
  return a.kind === b.kind ? 0 : a.kind === 'overrun' ? -1 : 1;
}
