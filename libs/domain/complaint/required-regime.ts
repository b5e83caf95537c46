import type { Required } from '../case/reconcile.ts';
import { complainants } from '../submission/progress.ts';
import { ofRound } from '../submission/required.ts';
import { roundKey } from '../submission/state.ts';
import { dayOf, stepTaken } from './regime-steps.ts';
import { rulesOf } from './regime.ts';
import type { ComplaintState } from './state.ts';

/** The deadlines of a kind that is closed by hand, the one that its settling fulfils first. */
export function regimeDeadlines(state: ComplaintState): readonly Required[] {
  switch (state.classified?.as) {
    case undefined: return [];
    case 'whistleblowing': return [...settling(state), ...receipt(state)];
    case 'information-request': return information(state);
    case 'tip-94': return reviewTip(state);
    default: return settling(state);
  }
}

function settling(state: ComplaintState): readonly Required[] {
  const { classified, settledByHand } = state;
  if (classified === null) return [];
  return rulesOf(classified.as, classified.authorityOfficeId !== null).map((ruleId) => ofRound(state, ruleId, settledByHand?.day ?? null));
}

/** § 12 zákona č. 171/2023 Sb.: seven days to confirm the receipt; whoever is told the outcome before was told of the receipt too. */
function receipt(state: ComplaintState): readonly Required[] {
  if (complainants(state).length === 0) return [];
  return [ofRound(state, 'whistleblow-7d', earlier(dayOf(state, 'receipt-confirmed'), state.settledByHand?.day ?? null))];
}

/** § 14 odst. 5 zákona č. 106/1999 Sb.: the fifteen days run from the receipt, or from the completion of what was incomplete. */
function information(state: ComplaintState): readonly Required[] {
  const settled = state.settledByHand?.day ?? null;
  if (stepTaken(state, 'not-competent') !== null) return [ofRound(state, 'info-shelve-7d', settled)];
  const incomplete = stepTaken(state, 'request-incomplete');
  const completed = stepTaken(state, 'request-completed');
  if (incomplete === null) return settling(state);
  const delivered = stepTaken(state, 'completion-call-delivered');
  const call = ofRound(state, 'info-complete-7d', earlier(dayOf(state, 'completion-called'), settled));
  // Shelved, nobody is waited for any more.
  const waits = delivered !== null && (completed !== null || settled === null);
  const completion: readonly Required[] = !waits ? [] : [{
    key: roundKey(state, 'info-complete-30d'), ruleId: 'info-complete-30d', from: delivered.day, proof: 'call-delivered', fulfilled: completed?.day ?? null,
  }];
  const answer = completed === null ? [] : settling(state).map((required): Required => ({ ...required, from: completed.day, proof: 'completion' }));
  return [...answer, call, ...completion];
}

/** § 94 and § 96 odst. 1 SŘ: either the submitter is told that there are no reasons, or the proceedings are started in time. */
function reviewTip(state: ComplaintState): readonly Required[] {
  const settled = state.settledByHand?.day ?? null;
  const started = dayOf(state, 'review-proceedings-started');
  const answered = settling(state).map((required): Required => ({ ...required, fulfilled: earlier(settled, started) }));
  if (settled !== null && started === null) return answered;
  const inForce = stepTaken(state, 'decision-in-force');
  const year: readonly Required[] = inForce === null ? [] : [{
    key: roundKey(state, 'review-proceedings-1y'), ruleId: 'review-proceedings-1y', from: inForce.day, proof: 'legal-force', fulfilled: started,
  }];
  return [...answered, ofRound(state, 'review-proceedings-2m', started), ...year];
}

function earlier<Day extends string>(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
