import { settleDeadlines, type DeadlineRules } from '../case/consequences.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { CancelReason } from '../case/facts.ts';
import type { Pen } from '../case/pen.ts';
import { removeExcludedOwner } from '../submission/guard.ts';
import { planMessages } from '../submission/messages.ts';
import { phaseOf } from './progress.ts';
import { requiredDeadlines } from './required.ts';
import type { ReviewState } from './state.ts';

/** What follows at once from a person's fact, until the state agrees with itself. */
export function writeConsequences(pen: Pen<ReviewState>, before: ReviewState | null, ctx: DecideContext): void {
  removeExcludedOwner(pen, ctx);
  const phase = phaseOf(pen.state);
  if (phase !== pen.state.phase) pen.write('phaseChanged', { from: pen.state.phase, to: phase });
  const rules: DeadlineRules<ReviewState> = { required: (state) => requiredDeadlines(state, ctx.settings), isLawful, cancelReason };
  settleDeadlines(pen, rules, ctx);
  planMessages(pen, before, ctx);
}

function cancelReason(state: ReviewState): CancelReason {
  if (state.closed !== null) return state.closed.reason === 'mistake' ? 'mistake' : 'closed';
  if (state.joined !== null) return 'joined';
  if (state.withdrawn !== null) return 'withdrawn';
  return state.classified === null ? 'not-required' : 'reclassified';
}

/** A guideline is not exceeded with anybody's approval: nothing of it is a breach. */
export function isLawful(): boolean {
  return false;
}
