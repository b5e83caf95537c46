import type { Required } from '../case/reconcile.ts';
import type { Settings } from '../case/settings.ts';
import { isGivenUp, noticeCountedOn } from '../submission/progress.ts';
import { childRisk, confirmation, forwardTarget, measureChecks, notifiers, ofRound } from '../submission/required.ts';
import { roundKey } from '../submission/state.ts';
import { callsForMeasures, isSentOn, isWatched } from './progress.ts';
import { requestKey, type ReviewState } from './state.ts';

/** Every deadline that the state calls for. Which were already set is not asked here. */
export function requiredDeadlines(state: ReviewState, settings: Settings): readonly Required[] {
  return [...childRisk(state), ...notifiers(state), ...confirmation(state), ...main(state, settings), ...officeRequests(state), ...measures(state)];
}

/** The law sets no length for the review; sixty days by analogy from the delivery to us, the superior body (legal.md 1.7). */
function main(state: ReviewState, settings: Settings): readonly Required[] {
  if (isGivenUp(state)) return [];
  if (state.classified === null) return [ofRound(state, 'review-60d', null), forwardTarget(state, settings)];
  if (isSentOn(state)) return [forwardTarget(state, settings), ...watch(state)];
  const fulfilled = state.withdrawn === null ? noticeCountedOn(state, settings.noticeCountsWhen) : state.assessment?.day ?? null;
  return [ofRound(state, 'review-60d', fulfilled)];
}

function watch(state: ReviewState): readonly Required[] {
  const { forwarding } = state;
  if (!isWatched(state) || forwarding === null || forwarding.delivered === null) return [];
  return [{
    key: 'ministry-review-60d', ruleId: 'ministry-review-60d', from: forwarding.delivered.day,
    proof: forwarding.delivered.proof, fulfilled: forwarding.result?.day ?? null,
  }];
}

function officeRequests(state: ReviewState): readonly Required[] {
  if (isGivenUp(state) || state.classified === null || isSentOn(state)) return [];
  return state.requests.map((request) => ({
    key: requestKey(request), ruleId: 'review-file-set', from: request.urged.at(-1)?.day ?? request.requested.day, proof: 'request', due: request.dueDay,
    fulfilled: request.received?.complete === true ? request.received.day : null,
  }));
}

/** Without delay once the handling is found not proper; then each measure on its own day. */
function measures(state: ReviewState): readonly Required[] {
  const checks = measureChecks(state);
  if (!callsForMeasures(state) || state.assessment === null || isGivenUp(state) || isSentOn(state)) return checks;
  const imposed = state.measures.map(({ imposed: on }) => on.day);
  const first = imposed.length === 0 ? null : imposed.reduce((a, b) => (a < b ? a : b));
  return [{
    key: roundKey(state, 'measures-internal-10wd'), ruleId: 'measures-internal-10wd', from: state.assessment.day, proof: 'assessment', fulfilled: first,
  }, ...checks];
}
