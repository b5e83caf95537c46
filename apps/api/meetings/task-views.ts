import type { z } from 'zod';
import type { meetingDetail } from '../../../libs/contracts/index.ts';
import type { SeriesState } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import { word } from '../complaints/contents.ts';
import type { Names } from '../views/names.ts';
import type { PlanningTexts } from './texts.ts';

export type MeetingTaskView = z.output<typeof meetingDetail>['carriedTasks'][number];
type Task = SeriesState['tasks'][number];
type From = { readonly texts: PlanningTexts; readonly names: Names; readonly now: number };

/** Tasks of a series in words: open ones first, by their day. */
export function meetingTasksOf(tasks: readonly Task[], from: From): MeetingTaskView[] {
  return tasks.map((task) => taskViewOf(task, from)).toSorted((a, b) =>
    Number(a.closedOn !== null) - Number(b.closedOn !== null) || (a.dueDay ?? '9').localeCompare(b.dueDay ?? '9') || a.agreedOn.localeCompare(b.agreedOn));
}

function taskViewOf({ id, meetingId, taskKind, personId, officeId, agreed, dueDay, closed }: Task, { texts, names, now }: From): MeetingTaskView {
  return {
    id, key: `meeting-task:${id}`, meetingId, taskKind, person: names.personOrNull(personId), office: names.officeOrNull(officeId), agreedOn: agreed.day, dueDay,
    overdue: closed === null && dueDay !== null && dueDay < pragueDay(now),
    closedOn: closed?.day ?? null, done: closed?.done ?? null,
    task: word(texts.last(['taskAgreed'], { taskId: id }), 'task'),
    result: closed === null ? null : word(texts.ofFact(closed.fact), 'result'),
  };
}
