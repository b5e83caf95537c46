import { isDeliveredToAll, isGivenUp, isJustified, unevaluatedClaims } from './progress.ts';
import { regimeOf } from './regime.ts';
import { measureKey, roundKey, type ComplaintState } from './state.ts';
import { task, type TaskDraft } from './task-draft.ts';

/** Steps of the handling: evidence, findings, notice, exceedance, measures. */
export function evidenceTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified } = state;
  if (classified === null || regimeOf(classified.as).phase !== 'handling' || isGivenUp(state)) return [];
  return [...exceedance(state), ...awaited(state), ...findings(state), ...notice(state), ...deliveries(state), ...measures(state)];
}

function isAnswered({ notice }: ComplaintState): boolean {
  return notice !== null && notice.dispatched !== null;
}

function exceedance({ exceedance: proposal }: ComplaintState): readonly TaskDraft[] {
  if (proposal === null || proposal.decided !== null) return [];
  return [task('approve-exceedance', proposal.proposed.day, { assignee: { role: 'manager' }, urgent: true })];
}

function awaited(state: ComplaintState): readonly TaskDraft[] {
  if (isAnswered(state)) return [];
  const documents = state.documents.filter(({ received }) => received?.complete !== true)
    .map(({ id, requested }) => task('receive-documents', requested.day, { of: id, deadline: `documents-set:${id}` }));
  const statements = state.statements.filter(({ received }) => received === null)
    .map(({ id, requested }) => task('receive-statement', requested.day, { of: id, deadline: `statement-set:${id}` }));
  return [...documents, ...statements];
}

function findings(state: ComplaintState): readonly TaskDraft[] {
  if (isAnswered(state) || state.classified === null) return [];
  const since = state.classified.day;
  if (state.claims.length === 0) return [task('add-claims', since)];
  return unevaluatedClaims(state).map((id) => task('evaluate-claim', since, { of: id, deadline: roundKey(state, 'notice-draft-d40') }));
}

function notice(state: ComplaintState): readonly TaskDraft[] {
  const { notice: present, classified } = state;
  if (classified === null || state.withdrawn !== null || isAnswered(state)) return [];
  if (present === null || present.drafted === null) {
    return [task('draft-notice', classified.day, { deadline: roundKey(state, 'notice-draft-d40') })];
  }
  const { drafted, approved, signed } = present;
  if (approved === null) {
    return [task('approve-notice', drafted.day, { deadline: roundKey(state, 'notice-approve-d45'), assignee: { role: 'manager' } })];
  }
  if (signed === null) {
    return [task('sign-notice', approved.day, { deadline: roundKey(state, 'notice-sign-d48'), assignee: { role: 'signatory' } })];
  }
  return [task('dispatch-notice', signed.day, { deadline: roundKey(state, 'notice-dispatch-d50') })];
}

function deliveries(state: ComplaintState): readonly TaskDraft[] {
  const dispatched = state.notice?.dispatched ?? null;
  if (dispatched === null || isDeliveredToAll(state)) return [];
  return dispatched.recipients
    .filter((id) => state.notice?.delivered.some(({ recipient }) => recipient === id) !== true)
    .map((id) => task('record-notice-delivered', dispatched.day, { of: id }));
}

function measures(state: ComplaintState): readonly TaskDraft[] {
  const { measures: imposed, evaluations, notice: present } = state;
  if (!isJustified(state)) return [];
  const since = evaluations.find(({ finding }) => finding !== 'not-justified')?.day ?? state.start.day;
  const checks = imposed.filter(({ checked }) => checked === null)
    .map((measure) => task('check-measure', measure.since.day, { of: measure.id, deadline: measureKey(measure, measure.failed.length) }));
  if (imposed.length === 0 && unevaluatedClaims(state).length === 0) {
    return [task('set-measure', since, { deadline: roundKey(state, 'measures-internal-10wd') })];
  }
  const tell = state.wantsMeasures && state.measuresTold === null && imposed.length > 0 && present?.dispatched != null && state.withdrawn === null;
  return tell ? [...checks, task('tell-measures', imposed[0]?.imposed.day ?? since)] : checks;
}
