import { isGivenUp } from '../submission/progress.ts';
import { roundKey } from '../submission/state.ts';
import { task, type TaskDraft } from '../submission/task-draft.ts';
import { deliveryTasks, measureChecks, noticeTasks } from '../submission/tasks.ts';
import { isJustified, unevaluatedClaims } from './progress.ts';
import { regimeOf } from './regime.ts';
import type { ComplaintState } from './state.ts';

/** Steps of the handling: evidence, findings, notice, exceedance, measures. */
export function evidenceTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified } = state;
  if (classified === null || regimeOf(classified.as).phase !== 'handling' || isGivenUp(state)) return [];
  return [...exceedance(state), ...awaited(state), ...findings(state), ...notice(state), ...deliveryTasks(state), ...measures(state)];
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
  const { classified } = state;
  if (classified === null || state.withdrawn !== null || isAnswered(state)) return [];
  const [draft, approve, sign, dispatch] = [
    roundKey(state, 'notice-draft-d40'), roundKey(state, 'notice-approve-d45'), roundKey(state, 'notice-sign-d48'), roundKey(state, 'notice-dispatch-d50'),
  ];
  return noticeTasks(state, classified.day, { draft, approve, sign, dispatch });
}

function measures(state: ComplaintState): readonly TaskDraft[] {
  const { measures: imposed, evaluations, notice: present } = state;
  if (!isJustified(state)) return [];
  const since = evaluations.find(({ finding }) => finding !== 'not-justified')?.day ?? state.start.day;
  const checks = measureChecks(state);
  if (imposed.length === 0 && unevaluatedClaims(state).length === 0) {
    return [task('set-measure', since, { deadline: roundKey(state, 'measures-internal-10wd') })];
  }
  const tell = state.wantsMeasures && state.measuresTold === null && imposed.length > 0 && present?.dispatched != null && state.withdrawn === null;
  return tell ? [...checks, task('tell-measures', imposed[0]?.imposed.day ?? since)] : checks;
}
