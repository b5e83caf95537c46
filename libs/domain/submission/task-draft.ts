import type { Day } from '../../law/index.ts';
import type { Task } from '../case/task.ts';

/** A task before its deadline, its day and its assignee were looked up in the state. */
export type TaskDraft = Omit<Task, 'due' | 'assignee'> & { readonly due?: Day | null; readonly assignee?: Task['assignee'] };

export function task(kind: string, openedOn: Day, more: Partial<TaskDraft> & { readonly of?: string } = {}): TaskDraft {
  const { of, ...rest } = more;
  return { key: of === undefined ? kind : `${kind}:${of}`, kind, openedOn, deadline: null, urgent: false, ...rest };
}
