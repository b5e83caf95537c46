import { settleDeadlines, type DeadlineRules } from '../case/consequences.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { CancelReason } from '../case/facts.ts';
import type { Pen } from '../case/pen.ts';
import { managersOf } from '../case/recipients.ts';
import { removeExcludedOwner } from '../submission/guard.ts';
import { plan, planMessages, reachOf } from '../submission/messages.ts';
import { roundKey } from '../submission/state.ts';
import { phaseOf } from './progress.ts';
import { requiredDeadlines } from './required.ts';
import type { ComplaintState } from './state.ts';

/** What follows at once from a person's fact, until the state agrees with itself. */
export function writeConsequences(pen: Pen<ComplaintState>, before: ComplaintState | null, ctx: DecideContext): void {
  removeExcludedOwner(pen, ctx);
  const phase = phaseOf(pen.state);
  if (phase !== pen.state.phase) pen.write('phaseChanged', { from: pen.state.phase, to: phase });
  const rules: DeadlineRules<ComplaintState> = { required: (state) => requiredDeadlines(state, ctx.settings), isLawful, cancelReason };
  settleDeadlines(pen, rules, ctx);
  planMessages(pen, before, ctx);
  planForExceedance(pen, before, ctx);
}

function planForExceedance(pen: Pen<ComplaintState>, before: ComplaintState | null, ctx: DecideContext): void {
  const { exceedance, closed, departmentId } = pen.state;
  if (closed !== null || exceedance === null || exceedance.proposed.fact === before?.exceedance?.proposed.fact) return;
  plan(pen, 'to-approve', `${exceedance.proposed.fact}`, managersOf(departmentId, reachOf(pen.state, ctx)), ctx);
}

function cancelReason(state: ComplaintState): CancelReason {
  if (state.closed !== null) return state.closed.reason === 'mistake' ? 'mistake' : 'closed';
  if (state.joined !== null) return 'joined';
  if (state.withdrawn !== null) return 'withdrawn';
  return state.classified === null || state.regimeSteps.length > 0 || state.settledByHand !== null ? 'not-required' : 'reclassified';
}

/** § 175 odst. 5 SŘ: exceeded for documents that could not be had, approved. It still counts as exceeded. */
export function isLawful(state: ComplaintState, key: string): boolean {
  return state.exceedance?.decided?.approved === true && key === roundKey(state, 'complaint-60d');
}
