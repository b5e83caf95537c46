import { tasksOf } from '../../domain/index.ts';
import type { Task } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { changedRows } from './changed-rows.ts';
import type { Projected } from './projected.ts';

export async function projectTasks(tx: Db, { caseId, before, state }: Projected): Promise<void> {
  const { written, gone } = changedRows(before === null ? [] : tasksOf(before), tasksOf(state), ({ key }) => key);
  if (gone.length > 0) await tx.change('delete from tasks where case_id = $1 and key = any($2)', [caseId, gone]);
  if (written.length > 0) await tx.change(UPSERT, [caseId, JSON.stringify(written.map(rowOf))]);
}

function rowOf({ assignee, ...task }: Task): Readonly<Record<string, unknown>> {
  return {
    key: task.key, kind: task.kind, assignee_person: 'person' in assignee ? assignee.person : null,
    assignee_role: 'role' in assignee ? assignee.role : null, opened_on: task.openedOn, due: task.due, deadline: task.deadline, urgent: task.urgent,
  };
}

const UPSERT = `
  insert into tasks (case_id, key, kind, assignee_person, assignee_role, opened_on, due, deadline, urgent)
  select $1, t.* from jsonb_to_recordset($2::jsonb)
    as t(key text, kind text, assignee_person uuid, assignee_role text, opened_on date, due date, deadline text, urgent boolean)
  on conflict (case_id, key) do update set
    kind = excluded.kind, assignee_person = excluded.assignee_person, assignee_role = excluded.assignee_role, opened_on = excluded.opened_on,
    due = excluded.due, deadline = excluded.deadline, urgent = excluded.urgent`;
