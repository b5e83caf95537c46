import type { DecideContext } from '../case/decide-context.ts';
import { reconcile } from '../case/reconcile.ts';
import type { CancelReason } from './facts.ts';
import { excludedOf } from './guard.ts';
import { planMessages } from './messages.ts';
import type { Pen } from './pen.ts';
import { phaseOf } from './progress.ts';
import { requiredDeadlines } from './required.ts';
import { deadlineOf, roundKey, type ComplaintState } from './state.ts';

/** What follows at once from a person's fact, until the state agrees with itself. */
export function writeConsequences(pen: Pen, before: ComplaintState | null, ctx: DecideContext): void {
  removeExcludedOwner(pen, ctx);
  const phase = phaseOf(pen.state);
  if (phase !== pen.state.phase) pen.write('phaseChanged', { from: pen.state.phase, to: phase });
  settleDeadlines(pen, ctx);
  cancelOthers(pen, ctx);
  planMessages(pen, before, ctx);
}

function removeExcludedOwner(pen: Pen, { directory }: DecideContext): void {
  const exclusion = excludedOf(pen.state, directory).find(({ person }) => person === pen.state.ownerId);
  if (exclusion !== undefined) pen.write('ownerRemoved', { personId: exclusion.person, reason: exclusion.reason });
}

function settleDeadlines(pen: Pen, ctx: DecideContext): void {
  for (const required of requiredDeadlines(pen.state, ctx.settings)) {
    for (let round = 0; round < 8; round += 1) {
      const present = deadlineOf(pen.state, required.key);
      // A closed case sets nothing anew; what is corrected later is still judged.
      if (pen.state.closed !== null && (required.fulfilled === null || present === null || present.state === 'cancelled')) break;
      const changes = reconcile(required, present, isLawful(pen.state, required.key), ctx);
      if (changes.length === 0) break;
      for (const change of changes) pen.write(change.type, change.data);
    }
  }
}

function cancelOthers(pen: Pen, ctx: DecideContext): void {
  const keys = new Set(requiredDeadlines(pen.state, ctx.settings)
    .filter(({ fulfilled }) => pen.state.closed === null || fulfilled !== null)
    .map(({ key }) => key));
  for (const { key, state } of pen.state.deadlines) {
    if (state === 'open' && !keys.has(key)) pen.write('deadlineCancelled', { key, reason: cancelReason(pen.state) });
  }
}

function cancelReason(state: ComplaintState): CancelReason {
  if (state.closed !== null) return state.closed.reason === 'mistake' ? 'mistake' : 'closed';
  if (state.joined !== null) return 'joined';
  if (state.withdrawn !== null) return 'withdrawn';
  return state.classified === null ? 'not-required' : 'reclassified';
}

/** § 175 odst. 5 SŘ: exceeded for documents that could not be had, approved. It still counts as exceeded. */
export function isLawful(state: ComplaintState, key: string): boolean {
  return state.exceedance?.decided?.approved === true && key === roundKey(state, 'complaint-60d');
}
