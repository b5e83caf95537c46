import type { z } from 'zod';
import type { receiptView } from '../../../libs/contracts/index.ts';
import { foldComplaint, nextStep, tasksOf } from '../../../libs/domain/index.ts';
import type { ComplaintState, Fact } from '../../../libs/domain/index.ts';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { Receipt } from '../../../libs/casework/door/door.ts';
import { readFacts } from '../../../libs/casework/door/facts-store.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import { readNames } from '../views/names-reader.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';

export type ReceiptView = z.output<typeof receiptView>;

/** What followed at once from a command: the case as it stood after the command's own facts, whatever came later. */
export async function receiptViewOf(db: Db, receipt: Receipt, office: OfficeState, now: number): Promise<ReceiptView> {
  const last = Math.max(...receipt.factNos);
  const facts = (await readFacts(db, receipt.caseId)).filter(({ no }) => no <= last);
  const state = foldComplaint(facts);
  if (state === null) throw new Error('a receipt for a case without facts');
  const tasks = tasksOf(state);
  const names = await readNames(db, { people: tasks.flatMap(({ assignee }) => ('person' in assignee ? [assignee.person] : [])) });
  const touched = touchedDeadlines(facts.filter(({ no }) => receipt.factNos.includes(no)));
  return {
    caseId: receipt.caseId,
    version: receipt.version,
    registerNumber: receipt.registerNumber ?? state.registerNumber,
    phase: state.phase,
    facts: [...receipt.factNos],
    deadlines: state.deadlines.filter(({ key }) => touched.has(key)).map((deadline) => deadlineViewOf(deadline, { ...office, now })),
    tasks: tasks.map((task) => taskViewOf(task, names)),
    nextStep: nextStepViewOf(nextStep(state)),
  };
}

type DeadlineData = { readonly key?: unknown; readonly terms?: { readonly key?: unknown } };

/** Keys of the deadlines that these facts set, met, counted anew or cancelled. */
function touchedDeadlines(facts: readonly Fact[]): ReadonlySet<ComplaintState['deadlines'][number]['key']> {
  const keys = facts
    .filter(({ type }) => type.startsWith('deadline') || type === 'outcomeChanged' || type === 'overrunRefuted' || type === 'overrunNoted')
    .map(({ data }) => (data as DeadlineData).terms?.key ?? (data as DeadlineData).key);
  return new Set(keys.filter((key) => typeof key === 'string'));
}
