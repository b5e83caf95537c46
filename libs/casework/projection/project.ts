import type { Db } from '../database/transaction.ts';
import { insertCaseRow, updateCaseRow } from './case-row.ts';
import { projectDeadlines } from './deadlines.ts';
import { projectExcluded } from './excluded.ts';
import { projectMeetings } from './meetings/index.ts';
import { projectMessages } from './messages.ts';
import { projectNumbers } from './numbers.ts';
import { projectParticipants } from './participants.ts';
import type { Projected } from './projected.ts';
import { projectTasks } from './tasks.ts';

/** The rows of a case that has just been opened; its facts need them and are appended afterwards. */
export async function projectNewCase(tx: Db, opened: Omit<Projected, 'before'>): Promise<void> {
  const projected = { ...opened, before: null };
  await insertCaseRow(tx, projected);
  await projectParts(tx, projected);
}

/** Brings the rows of a case from one state to another; what did not change is not written. */
export async function projectCase(tx: Db, projected: Projected): Promise<void> {
  await updateCaseRow(tx, projected);
  await projectParts(tx, projected);
}

export async function projectParts(tx: Db, projected: Projected): Promise<void> {
  await projectDeadlines(tx, projected);
  await projectTasks(tx, projected);
  await projectParticipants(tx, projected);
  await projectExcluded(tx, projected);
  await projectNumbers(tx, projected);
  await projectMeetings(tx, projected);
  await projectMessages(tx, projected);
}
