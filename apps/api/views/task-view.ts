import type { z } from 'zod';
import { taskTitle } from '../../../libs/contracts/index.ts';
import type { nextStepView, taskView } from '../../../libs/contracts/index.ts';
import type { Task } from '../../../libs/domain/index.ts';
import type { Names } from './names.ts';

export type TaskView = z.output<typeof taskView>;
export type NextStepView = z.output<typeof nextStepView>;

export function taskViewOf({ key, kind, assignee, openedOn, due, deadline, urgent }: Task, names: Names): TaskView {
  return {
    key, kind, openedOn, due, deadline, urgent,
    title: taskTitle(kind),
    assignee: 'person' in assignee ? { person: names.person(assignee.person) } : { role: assignee.role },
  };
}

export function nextStepViewOf(task: Task | null): NextStepView | null {
  return task === null ? null : { key: task.key, kind: task.kind, text: taskTitle(task.kind), due: task.due };
}
