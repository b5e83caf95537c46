import type { Day } from '../../law/index.ts';
import { complainants } from '../submission/progress.ts';
import { roundKey } from '../submission/state.ts';
import { task, type TaskDraft } from '../submission/task-draft.ts';
import { stepTaken } from './regime-steps.ts';
import { regimeDeadlines } from './required-regime.ts';
import type { ComplaintState } from './state.ts';

/** Steps of kinds that are closed by hand on which a statutory term depends; `since`: when it was classified. */
export function regimeTasks(state: ComplaintState, since: Day): readonly TaskDraft[] {
  switch (state.classified?.as) {
    case 'whistleblowing': return receipt(state, since);
    case 'information-request': return completion(state);
    case 'tip-94': return stepTaken(state, 'decision-in-force') === null ? [task('note-decision-in-force', since)] : [];
    default: return [];
  }
}

/** The deadline of ours that settling by hand fulfils. */
export function settlingDeadline(state: ComplaintState): string | null {
  const required = new Set(regimeDeadlines(state).map(({ key }) => key));
  const [first] = state.deadlines.filter(({ key, state: stands, binds }) => stands === 'open' && binds === 'us' && required.has(key) && !OWN_STEP.some((rule) => key.startsWith(rule)));
  return first?.key ?? null;
}

/** Deadlines that a step of their own fulfils. */
const OWN_STEP = ['whistleblow-7d', 'info-complete-7d', 'review-proceedings-'];

function receipt(state: ComplaintState, since: Day): readonly TaskDraft[] {
  if (complainants(state).length === 0 || stepTaken(state, 'receipt-confirmed') !== null) return [];
  return [task('confirm-receipt', since, { deadline: roundKey(state, 'whistleblow-7d') })];
}

function completion(state: ComplaintState): readonly TaskDraft[] {
  const incomplete = stepTaken(state, 'request-incomplete');
  if (incomplete === null || stepTaken(state, 'not-competent') !== null || stepTaken(state, 'request-completed') !== null) return [];
  const called = stepTaken(state, 'completion-called');
  if (called === null) return [task('call-for-completion', incomplete.day, { deadline: roundKey(state, 'info-complete-7d') })];
  const delivered = stepTaken(state, 'completion-call-delivered');
  const asked = delivered === null ? [task('record-call-delivered', called.day)] : [];
  return [...asked, task('await-completion', called.day, { deadline: roundKey(state, 'info-complete-30d') })];
}
