import { hasUncheckedMeasure, isGivenUp, isTellingDue } from '../submission/progress.ts';
import type { ReviewState } from './state.ts';
import type { ReviewPhase } from './vocabulary.ts';

/** Our own handling is for the ministry to review, a supplement for the office whose time still runs: both are sent on. */
export function isSentOn({ classified }: ReviewState): boolean {
  return classified !== null && classified.as !== 'review-175-7';
}

/** What the ministry makes of our handling is watched; a supplement goes to a case that is not ours. */
export function isWatched({ classified, forwarding }: ReviewState): boolean {
  return classified?.as === 'review-ours-to-ministry' && forwarding !== null;
}

/** The handling was not, or not wholly, proper. */
export function callsForMeasures({ assessment }: ReviewState): boolean {
  return assessment !== null && assessment.result !== 'proper';
}

/** A measure on the office waits: none set, or one unchecked. */
export function isMeasuresDue(state: ReviewState): boolean {
  return callsForMeasures(state) && (state.measures.length === 0 || hasUncheckedMeasure(state));
}

/** The review has its result: the notice went out, or, going on without a complainant, the handling is assessed. */
function isReviewed(state: ReviewState): boolean {
  if (state.withdrawn !== null) return state.assessment !== null;
  return state.notice !== null && state.notice.dispatched !== null;
}

export function phaseOf(state: ReviewState): ReviewPhase {
  if (state.closed !== null) return 'closed';
  if (isGivenUp(state)) return 'closing';
  if (state.classified === null) return 'classification';
  if (isSentOn(state)) {
    if (state.forwarding === null || isTellingDue(state)) return 'forwarding';
    return isWatched(state) && state.forwarding.result === null ? 'watching' : 'closing';
  }
  if (!isReviewed(state)) return 'handling';
  return isMeasuresDue(state) ? 'measures' : 'closing';
}
