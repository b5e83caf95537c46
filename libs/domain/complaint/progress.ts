import type { Day } from '../../law/index.ts';
import { complainants, hasUncheckedMeasure, isGivenUp, isTellingDue, latest } from '../submission/progress.ts';
import { regimeOf } from './regime.ts';
import type { ComplaintState } from './state.ts';
import type { Phase } from './vocabulary.ts';

export function unevaluatedClaims(state: ComplaintState): readonly string[] {
  return state.claims.filter((claim) => !state.evaluations.some(({ claimId }) => claimId === claim));
}

/** All claims are evaluated; the day of the last finding. */
export function evaluatedOn(state: ComplaintState): Day | null {
  if (state.claims.length === 0 || unevaluatedClaims(state).length > 0) return null;
  return latest(state.evaluations.filter(({ claimId }) => state.claims.includes(claimId)).map(({ day }) => day));
}

export function isJustified(state: ComplaintState): boolean {
  return state.evaluations.some(({ finding }) => finding !== 'not-justified');
}

/** The ORP got the complaint itself, and its 60 days and result are watched. */
export function isWatched(state: ComplaintState): boolean {
  const { classified, forwarding } = state;
  return classified !== null && regimeOf(classified.as).watched && forwarding !== null && forwarding.forwarded.toOfficeId !== null;
}

/** Measures of § 175 odst. 6 SŘ that still wait: none set, one unchecked, or the complainant not told who wished to be. */
export function isMeasuresDue(state: ComplaintState): boolean {
  if (!isJustified(state)) return false;
  const wished = state.wantsMeasures && complainants(state).length > 0 && !isGivenUp(state) && state.withdrawn === null;
  return state.measures.length === 0 || hasUncheckedMeasure(state) || (wished && state.measuresTold === null);
}

/** The handling has its result: the notice went out, or, going on without a complainant, all claims are evaluated. */
export function isHandled(state: ComplaintState): boolean {
  if (state.withdrawn !== null) return evaluatedOn(state) !== null;
  return state.notice !== null && state.notice.dispatched !== null;
}

export function phaseOf(state: ComplaintState): Phase {
  if (state.closed !== null) return 'closed';
  if (isGivenUp(state) || state.oral?.kind === 'settled-at-once') return 'closing';
  if (state.classified === null) return 'classification';
  const { phase } = regimeOf(state.classified.as);
  if (phase === 'other-regime') return state.settledByHand === null ? 'other-regime' : 'closing';
  if (phase === 'forwarding') {
    if (state.forwarding === null || isTellingDue(state)) return 'forwarding';
    return isWatched(state) && state.forwarding.result === null ? 'watching' : 'closing';
  }
  if (!isHandled(state)) return 'handling';
  return isMeasuresDue(state) ? 'measures' : 'closing';
}
