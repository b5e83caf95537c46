import type { Day } from '../../law/index.ts';
import type { Task } from '../case/task.ts';
import { isGivenUp } from '../submission/progress.ts';
import { roundKey } from '../submission/state.ts';
import { task, type TaskDraft } from '../submission/task-draft.ts';
import { completed, firstOf, intakeTasks, numberTasks, sentOnTasks, urgentTasks } from '../submission/tasks.ts';
import { evidenceTasks } from './tasks-handling.ts';
import { isWatched } from './progress.ts';
import { regimeOf } from './regime.ts';
import { regimeTasks, settlingDeadline } from './tasks-regime.ts';
import type { ComplaintState } from './state.ts';

/** Every step that waits for somebody, the most pressing first. Derived, so never out of date; none of a closed case. */
export function tasksOf(state: ComplaintState): readonly Task[] {
  if (state.closed !== null) return [];
  const drafts = [
    ...urgentTasks(state), ...routingTasks(state), ...forwardingTasks(state), ...evidenceTasks(state), ...endingTasks(state), ...numberTasks(state),
  ];
  return drafts.map((draft) => completed(state, draft));
}

function routingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { registered, classified } = state;
  const tasks: TaskDraft[] = [...intakeTasks(state)];
  if (classified === null && state.phase === 'classification') {
    tasks.push(task('classify', registered.day, { deadline: roundKey(state, 'forward-internal-5wd') }));
  }
  return tasks;
}

function forwardingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified, forwarding } = state;
  if (classified === null || regimeOf(classified.as).phase !== 'forwarding' || isGivenUp(state)) return [];
  const [rule = ''] = regimeOf(classified.as).rules;
  if (forwarding === null) return [task('forward', classified.day, { deadline: roundKey(state, rule) })];
  return sentOnTasks(state, forwarding, isWatched(state) ? 'orp-complaint-60d' : null);
}

function endingTasks(state: ComplaintState): readonly TaskDraft[] {
  const { classified, withdrawn, exOfficio, settledByHand } = state;
  const tasks: TaskDraft[] = [];
  if (withdrawn !== null && exOfficio === null) tasks.push(task('decide-ex-officio', withdrawn.day, { assignee: { role: 'manager' } }));
  if (classified !== null && regimeOf(classified.as).phase === 'other-regime' && settledByHand === null && !isGivenUp(state)) {
    tasks.push(...regimeTasks(state, classified.day), task('settle-by-hand', classified.day, { deadline: settlingDeadline(state) }));
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
  return firstOf(tasksOf(state));
}
