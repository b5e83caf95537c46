import type { CancelReason } from '../case/facts.ts';
import type { Required } from '../case/reconcile.ts';
import { taskKey, type MeetingTask, type SeriesState } from './state.ts';

/** A mere conclusion, or a resolution that nobody has to carry out, is no task. */
export function isTask({ personId, officeId }: Pick<MeetingTask, 'personId' | 'officeId'>): boolean {
  return personId !== null || officeId !== null;
}

/** Tasks that wait to be closed. */
export function openTasks({ tasks }: Pick<SeriesState, 'tasks'>): readonly MeetingTask[] {
  return tasks.filter((task) => isTask(task) && task.closed === null);
}

/** Every deadline that the state calls for: that of each task with a day. */
export function requiredDeadlines({ tasks }: SeriesState): readonly Required[] {
  return tasks.flatMap((task): readonly Required[] => {
    const { agreed, dueDay, officeId, closed } = task;
    if (!isTask(task) || dueDay === null) return [];
    const ruleId = officeId === null ? 'meeting-task-ours' : 'meeting-task-office';
    return [{ key: taskKey(task), ruleId, from: agreed.day, proof: 'entry', due: dueDay, fulfilled: closed?.day ?? null }];
  });
}

export function cancelReason({ closed }: SeriesState): CancelReason {
  if (closed === null) return 'not-required';
  return closed.reason === 'mistake' ? 'mistake' : 'closed';
}
