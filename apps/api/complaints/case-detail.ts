import type { z } from 'zod';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { caseDetail } from '../../../libs/contracts/index.ts';
import { nextStep, tasksOf } from '../../../libs/domain/index.ts';
import type { Actor, ComplaintState, Task } from '../../../libs/domain/index.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import type { DeadlineView } from '../views/deadline-view.ts';
import { readNames } from '../views/names-reader.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';
import { attachmentViewOf } from './attachment-view.ts';
import { allowedCommands } from './case-answers.ts';
import type { CaseFile } from './case-files.ts';
import { matterViewOf } from './matter-view.ts';

type Detail = z.output<typeof caseDetail>;
type NumbersRow = { readonly register_number: string | null; readonly file_number: string | null; readonly document_number: string | null; readonly registered_at: Date; readonly closed_at: Date | null };

/** The whole case for somebody who may read it. */
export async function caseDetailOf(db: Db, file: CaseFile, actor: Actor, attachments: readonly StoredAttachment[]): Promise<Detail> {
  const { state, facts, office, now } = file;
  const tasks = tasksOf(state);
  const [row] = await db.query<NumbersRow>('select register_number, file_number, document_number, registered_at, closed_at from cases where id = $1', [state.caseId]);
  const names = await readNames(db, { people: peopleOf(state, tasks), offices: officesOf(state) });
  const deadlines = state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now }));
  return {
    id: state.caseId,
    kind: state.kind,
    registerNumber: state.registerNumber,
    fileNumber: row?.file_number ?? null,
    documentNumber: row?.document_number ?? null,
    phase: state.phase,
    classification: state.classified?.as ?? null,
    channel: state.channel,
    receivedDay: state.start.day,
    registeredAt: (row?.registered_at ?? new Date(facts[0]?.enteredAt ?? now)).toISOString(),
    closedAt: row?.closed_at?.toISOString() ?? null,
    childAtRisk: state.childRisk !== null,
    owner: names.personOrNull(state.ownerId),
    departmentId: state.departmentId,
    nearest: nearestOf(deadlines),
    openTasks: tasks.length,
    version: state.version,
    ...matterViewOf(state, facts, names),
    attachments: attachments.map(attachmentViewOf),
    deadlines,
    tasks: tasks.map((task) => taskViewOf(task, names)),
    nextStep: nextStepViewOf(nextStep(state)),
    allowed: allowedCommands(file, actor),
  };
}

/** Of the open deadlines that bind us by law or by an authority's order, the one that ends first. */
function nearestOf(deadlines: readonly DeadlineView[]): Detail['nearest'] {
  const open = deadlines.filter(({ state, binds, effect }) => state !== 'met' && state !== 'cancelled' && binds === 'us' && effect !== 'internal');
  const [first] = open.sort((a, b) => (a.legalEnd < b.legalEnd ? -1 : a.legalEnd > b.legalEnd ? 1 : a.key < b.key ? -1 : 1));
  if (first === undefined) return null;
  const { key, title, nominalEnd, legalEnd, state } = first;
  return { key, title, nominalEnd, legalEnd, state };
}

function peopleOf(state: ComplaintState, tasks: readonly Task[]): (string | null)[] {
  return [
    state.ownerId,
    ...state.complainedOf.map((entry) => (entry.kind === 'ours' ? entry.person : null)),
    ...state.bias.map(({ personId }) => personId),
    ...tasks.map(({ assignee }) => ('person' in assignee ? assignee.person : null)),
  ];
}

function officesOf(state: ComplaintState): (string | null)[] {
  return [
    ...state.children.map(({ residenceOfficeId }) => residenceOfficeId),
    ...state.complainedOf.map((entry) => (entry.kind === 'official' ? entry.officeId : null)),
    ...state.documents.map(({ fromOfficeId }) => fromOfficeId),
    ...state.measures.map(({ toOfficeId }) => toOfficeId),
  ];
}
