import { deadlineOf } from '../case/state.ts';
import type { Task } from '../case/task.ts';
import { isDeliveredToAll, isTellingDue } from './progress.ts';
import { measureKey, type Forwarding, type SubmissionState } from './state.ts';
import { task, type TaskDraft } from './task-draft.ts';

/** The deadline of the case that governs each step of the notice. */
export type NoticeDeadlines = { readonly draft: string; readonly approve: string; readonly sign: string; readonly dispatch: string };

export function completed(state: SubmissionState, draft: TaskDraft): Task {
  const deadline = draft.deadline === null ? null : deadlineOf(state, draft.deadline);
  const { key, kind, openedOn, urgent } = draft;
  return {
    key, kind, openedOn, urgent, deadline: deadline === null ? null : draft.deadline,
    due: draft.due ?? deadline?.nominalEnd ?? null, assignee: draft.assignee ?? ownerOrRole(state),
  };
}

function ownerOrRole({ ownerId }: SubmissionState): Task['assignee'] {
  return ownerId === null ? { role: 'caseworker' } : { person: ownerId };
}

export function urgentTasks({ childRisk: risk, bias, notifierWishes, registered }: SubmissionState): readonly TaskDraft[] {
  const tasks: TaskDraft[] = [];
  if (risk !== null && risk.handedOver === null) {
    tasks.push(task('hand-over-child-risk', risk.reported.day, { due: risk.reported.day, deadline: 'child-risk-same-day', urgent: true }));
  }
  if (risk !== null && risk.handedOver?.feedbackAsked === true && risk.feedback === null) {
    tasks.push(task('child-risk-feedback', risk.handedOver.day));
  }
  for (const { risk: of, takenOver, informed } of notifierWishes) {
    if (takenOver === null || informed !== null) continue;
    const deadline = of === registered.fact ? 'child-risk-notifier-30d' : `child-risk-notifier-30d:${of}`;
    tasks.push(task('record-notifier-informed', takenOver.day, { of: `${of}`, deadline }));
  }
  for (const { id, declared, decided } of bias) {
    if (decided === null) tasks.push(task('decide-bias', declared.day, { of: id, assignee: { role: 'manager' }, urgent: true }));
  }
  return tasks;
}

export function numberTasks({ hasFileNumber, registered }: SubmissionState): readonly TaskDraft[] {
  return hasFileNumber ? [] : [task('assign-numbers', registered.day)];
}

/** From the registry to whoever handles it. */
export function intakeTasks({ registered, ownerId, handedOver, confirmation, start, oral }: SubmissionState): readonly TaskDraft[] {
  const tasks: TaskDraft[] = [];
  if (!handedOver) tasks.push(task('hand-over-to-department', registered.day, { assignee: { role: 'registry' } }));
  if (confirmation !== null && confirmation.confirmed === null) {
    tasks.push(task('await-confirmation', start.day, { deadline: 'email-confirm-5d' }));
  }
  if (ownerId === null && oral?.kind !== 'settled-at-once') tasks.push(task('assign', registered.day, { assignee: { role: 'manager' } }));
  return tasks;
}

/** `watched`: the deadline of the body that it was sent to; null: what becomes of it there is not watched. */
export function sentOnTasks(state: SubmissionState, { forwarded, delivered, result, resultAsked }: Forwarding, watched: string | null): readonly TaskDraft[] {
  const tasks: TaskDraft[] = [];
  if (isTellingDue(state)) tasks.push(task('tell-of-forwarding', forwarded.day, { due: forwarded.day, urgent: true }));
  if (watched === null || result !== null) return tasks;
  if (delivered === null) tasks.push(task('record-forward-delivered', forwarded.day));
  // Asked for once, when the ladder has said that the other body's time is over.
  if (resultAsked === null && deadlineOf(state, watched)?.fired.includes('others-overdue') === true) {
    tasks.push(task('ask-forward-result', delivered?.day ?? forwarded.day, { deadline: watched }));
  }
  if (delivered !== null) tasks.push(task('record-forward-result', delivered.day, { deadline: watched }));
  return tasks;
}

/** The next step of an unsent notice; `since`: when the handling began. */
export function noticeTasks({ notice }: SubmissionState, since: Task['openedOn'], deadlines: NoticeDeadlines): readonly TaskDraft[] {
  if (notice === null || notice.drafted === null) return [task('draft-notice', since, { deadline: deadlines.draft })];
  const { drafted, approved, signed, dispatched } = notice;
  if (approved === null) return [task('approve-notice', drafted.day, { deadline: deadlines.approve, assignee: { role: 'manager' } })];
  if (signed === null) return [task('sign-notice', approved.day, { deadline: deadlines.sign, assignee: { role: 'signatory' } })];
  return dispatched === null ? [task('dispatch-notice', signed.day, { deadline: deadlines.dispatch })] : [];
}

export function deliveryTasks(state: SubmissionState): readonly TaskDraft[] {
  const dispatched = state.notice?.dispatched ?? null;
  if (dispatched === null || isDeliveredToAll(state)) return [];
  return dispatched.recipients
    .filter((id) => state.notice?.delivered.some(({ recipient }) => recipient === id) !== true)
    .map((id) => task('record-notice-delivered', dispatched.day, { of: id }));
}

export function measureChecks({ measures }: SubmissionState): readonly TaskDraft[] {
  return measures.filter(({ checked }) => checked === null)
    .map((measure) => task('check-measure', measure.since.day, { of: measure.id, deadline: measureKey(measure, measure.failed.length) }));
}

/** Steps that somebody else has to take; we can only note them. */
const OF_OTHERS: ReadonlySet<Task['kind']> = new Set(['await-confirmation', 'await-completion', 'record-call-delivered', 'child-risk-feedback', 'record-notifier-informed']);

/** The one to be shown first: what presses, then what we can do ourselves. */
export function firstOf(tasks: readonly Task[]): Task | null {
  return tasks.find(({ urgent }) => urgent) ?? tasks.find(({ kind }) => !OF_OTHERS.has(kind)) ?? tasks[0] ?? null;
}
