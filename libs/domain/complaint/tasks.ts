import type { Day } from '../../law/index.ts';
import type { Task } from '../case/task.ts';
import { task, type TaskDraft } from './task-draft.ts';
import { evidenceTasks } from './tasks-handling.ts';
import { isGivenUp, isTellingDue, isWatched } from './progress.ts';
import { regimeOf } from './regime.ts';
import { deadlineOf, roundKey, type ComplaintState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. Derived, so never out of date; none of a closed case. */
export function tasksOf(state: ComplaintState): readonly Task[] {
  if (state.closed !== null) return [];
  const drafts = [
    ...urgentTasks(state), ...routingTasks(state), ...forwardingTasks(state), ...evidenceTasks(state), ...endingTasks(state), ...numberTasks(state),
  ];
  return drafts.map((draft) => complete(state, draft));
}

function complete(state: ComplaintState, draft: TaskDraft): Task {
  const deadline = draft.deadline === null ? null : deadlineOf(state, draft.deadline);
  const { key, kind, openedOn, urgent } = draft;
  return {
    key, kind, openedOn, urgent, deadline: deadline === null ? null : draft.deadline,
    due: draft.due ?? deadline?.nominalEnd ?? null, assignee: draft.assignee ?? ownerOrRole(state),
  };
}

function ownerOrRole({ ownerId }: ComplaintState): Task['assignee'] {
  return ownerId === null ? { role: 'caseworker' } : { person: ownerId };
}

function urgentTasks({ childRisk: risk, bias }: ComplaintState): readonly TaskDraft[] {
  const tasks: TaskDraft[] = [];
  if (risk !== null && risk.handedOver === null) {
    tasks.push(task('hand-over-child-risk', risk.reported.day, { due: risk.reported.day, deadline: 'child-risk-same-day', urgent: true }));
  }
  if (risk !== null && risk.handedOver?.feedbackAsked === true && risk.feedback === null) {
    tasks.push(task('child-risk-feedback', risk.handedOver.day));
  }
  for (const { id, declared, decided } of bias) {
    if (decided === null) tasks.push(task('decide-bias', declared.day, { of: id, assignee: { role: 'manager' }, urgent: true }));
  }
  return tasks;
}

function numberTasks({ hasFileNumber, registered }: ComplaintState): readonly TaskDraft[] {
  return hasFileNumber ? [] : [task('assign-numbers', registered.day)];
}

function routingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { registered, ownerId, classified, handedOver, confirmation, start } = state;
  const tasks: TaskDraft[] = [];
  if (!handedOver) tasks.push(task('hand-over-to-department', registered.day, { assignee: { role: 'registry' } }));
  if (confirmation !== null && confirmation.confirmed === null) {
    tasks.push(task('await-confirmation', start.day, { deadline: 'email-confirm-5d' }));
  }
  if (ownerId === null && state.oral?.kind !== 'settled-at-once') tasks.push(task('assign', registered.day, { assignee: { role: 'manager' } }));
  if (classified === null && state.phase === 'classification') {
    tasks.push(task('classify', registered.day, { deadline: roundKey(state, 'forward-internal-5wd') }));
  }
  return tasks;
}

function forwardingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified, forwarding } = state;
  if (classified === null || regimeOf(classified.as).phase !== 'forwarding' || isGivenUp(state)) return [];
  if (forwarding === null) return [task('forward', classified.day, { deadline: roundKey(state, 'forward-internal-5wd') })];
  const { forwarded, delivered, result, resultAsked } = forwarding;
  const tasks: TaskDraft[] = [];
  if (isTellingDue(state)) tasks.push(task('tell-of-forwarding', forwarded.day, { due: forwarded.day, urgent: true }));
  if (!isWatched(state) || result !== null) return tasks;
  if (delivered === null) tasks.push(task('record-forward-delivered', forwarded.day));
  // Asked for once, when the ladder has said that the other body's time is over.
  if (resultAsked === null && deadlineOf(state, 'orp-complaint-60d')?.fired.includes('others-overdue') === true) {
    tasks.push(task('ask-forward-result', delivered?.day ?? forwarded.day, { deadline: 'orp-complaint-60d' }));
  }
  if (delivered !== null) tasks.push(task('record-forward-result', delivered.day, { deadline: 'orp-complaint-60d' }));
  return tasks;
}

function endingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified, withdrawn, exOfficio, settledByHand } = state;
  const tasks: TaskDraft[] = [];
  if (withdrawn !== null && exOfficio === null) tasks.push(task('decide-ex-officio', withdrawn.day, { assignee: { role: 'manager' } }));
  if (classified !== null && regimeOf(classified.as).phase === 'other-regime' && settledByHand === null && !isGivenUp(state)) {
    const [deadline] = state.deadlines.filter((known) => known.state === 'open' && known.binds === 'us' && known.effect !== 'internal');
    tasks.push(task('settle-by-hand', classified.day, { deadline: deadline?.key ?? null }));
  }
  if (state.phase === 'closing') tasks.push(task('close', closableSince(state)));
  return tasks;
}

function closableSince(state: ComplaintState): Day {
  return state.withdrawn?.day ?? state.joined?.day ?? state.settledByHand?.day ?? state.notice?.dispatched?.day
    ?? state.forwarding?.result?.day ?? state.forwarding?.told?.day ?? state.registered.day;
}

/** The one next step, shown first. */
export function nextStep(state: ComplaintState): Task | null {
  const tasks = tasksOf(state);
  return tasks.find(({ urgent }) => urgent) ?? tasks[0] ?? null;
}

