import type { Day } from '../../law/index.ts';
import type { Settings } from '../case/settings.ts';
import { regimeOf } from './regime.ts';
import type { ComplaintState } from './state.ts';
import type { Phase } from './vocabulary.ts';

/** Nobody is left to be answered, and we do not go on by ourselves. */
export function isGivenUp(state: ComplaintState): boolean {
  return state.joined !== null || (state.withdrawn !== null && state.exOfficio === null);
}

export function complainants(state: ComplaintState): readonly string[] {
  return state.parties.filter(({ role }) => role === 'complainant').map(({ id }) => id);
}

/**
 * Whom the notice goes to: each complainant, or only the representative (§ 34 odst. 2 SŘ, § 35 SŘ for a common one).
 * Never the other side, never an interpreter.
 */
export function servedParties(state: ComplaintState): readonly string[] {
  const served = new Set<string>();
  const representatives = state.parties.filter(({ role }) => role === 'representative' || role === 'common-representative');
  for (const id of complainants(state)) {
    const by = representatives.filter(({ represents }) => represents.includes(id));
    if (by.length === 0) served.add(id);
    for (const representative of by) served.add(representative.id);
  }
  return [...served];
}

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

/** The day on which the step that counts was made (§ 175 odst. 5 SŘ as configured), or null. */
export function noticeCountedOn(state: ComplaintState, counts: Settings['noticeCountsWhen']): Day | null {
  const { notice } = state;
  if (notice === null) return null;
  if (counts === 'signed') return notice.signed?.day ?? null;
  if (counts === 'dispatched') return notice.dispatched?.day ?? null;
  return isDeliveredToAll(state) ? latest(notice.delivered.map(({ day }) => day)) : null;
}

export function isDeliveredToAll({ notice }: ComplaintState): boolean {
  const to = notice?.dispatched?.recipients ?? [];
  return to.length > 0 && to.every((id) => notice?.delivered.some(({ recipient }) => recipient === id));
}

/** Somebody is to be told of the forwarding (§ 12 SŘ) and was not yet. */
export function isTellingDue(state: ComplaintState): boolean {
  return state.forwarding !== null && state.forwarding.told === null && complainants(state).length > 0;
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

export function hasUncheckedMeasure(state: ComplaintState): boolean {
  return state.measures.some(({ checked }) => checked === null);
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

export function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
