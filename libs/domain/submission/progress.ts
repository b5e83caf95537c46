import type { Day } from '../../law/index.ts';
import type { Settings } from '../case/settings.ts';
import type { SubmissionState } from './state.ts';

/** Nobody is left to be answered, and we do not go on by ourselves. */
export function isGivenUp(state: SubmissionState): boolean {
  return state.joined !== null || (state.withdrawn !== null && state.exOfficio === null);
}

/**
 * A tip for inspection is kept sealed (office-practice.md 14), lest whoever is to be inspected learn of it: nobody but its manager
 * and whoever that names handles it, finds it in a list or is written to about it.
 */
export function isSealed({ classified }: SubmissionState): boolean {
  return classified?.as === 'tip-inspection';
}

export function complainants(state: SubmissionState): readonly string[] {
  const gone = new Set(state.withdrawnBy.map(({ partyId }) => partyId));
  return state.parties.filter(({ id, role }) => role === 'complainant' && !gone.has(id)).map(({ id }) => id);
}

/**
 * Whom the notice goes to: each complainant, or only the representative (§ 34 odst. 2 SŘ, § 35 SŘ for a common one).
 * Never the other side, never an interpreter.
 */
export function servedParties(state: SubmissionState): readonly string[] {
  const served = new Set<string>();
  const representatives = state.parties.filter(({ role }) => role === 'representative' || role === 'common-representative');
  for (const id of complainants(state)) {
    const by = representatives.filter(({ represents }) => represents.includes(id));
    if (by.length === 0) served.add(id);
    for (const representative of by) served.add(representative.id);
  }
  return [...served];
}

/** The day on which the step that counts was made (§ 175 odst. 5 SŘ as configured), or null. */
export function noticeCountedOn(state: SubmissionState, counts: Settings['noticeCountsWhen']): Day | null {
  const { notice } = state;
  if (notice === null) return null;
  if (counts === 'signed') return notice.signed?.day ?? null;
  if (counts === 'dispatched') return notice.dispatched?.day ?? null;
  return isDeliveredToAll(state) ? latest(notice.delivered.map(({ day }) => day)) : null;
}

export function isDeliveredToAll({ notice }: SubmissionState): boolean {
  const to = notice?.dispatched?.recipients ?? [];
  return to.length > 0 && to.every((id) => notice?.delivered.some(({ recipient }) => recipient === id));
}

/** Somebody is to be told of the forwarding (§ 12 SŘ) and was not yet. */
export function isTellingDue(state: SubmissionState): boolean {
  return state.forwarding !== null && state.forwarding.told === null && complainants(state).length > 0;
}

export function hasUncheckedMeasure(state: SubmissionState): boolean {
  return state.measures.some(({ checked }) => checked === null);
}

export function latest(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
}
