import type { z } from 'zod';
import type { receiptView } from '../../../libs/contracts/index.ts';
import { foldCase, nextStep, tasksOf } from '../../../libs/domain/index.ts';
import type { AnyCase, Fact } from '../../../libs/domain/index.ts';
import type { Receipt } from '../../../libs/casework/door/door.ts';
import { readFacts } from '../../../libs/casework/door/facts-store.ts';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import { Names } from '../views/names.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';

export type ReceiptView = z.output<typeof receiptView>;
type OpenedMeeting = { caseId: string; registerNumber: string; day: string };
/** Of whatever kind the case is; each kind has its own phases. */
export type AnyReceiptView = Omit<ReceiptView, 'phase'> & { phase: string; meetings?: OpenedMeeting[] };

type From = { readonly db: Db; readonly reader: CaseReader; readonly office: OfficeState; readonly now: number };

/** What followed at once from a command: the case as it stood after the command's own facts, whatever came later. */
export async function receiptViewOf({ db, reader, office, now }: From, receipt: Receipt): Promise<AnyReceiptView> {
  const last = Math.max(...receipt.factNos);
  const facts = (await readFacts(db, receipt.caseId)).filter(({ no }) => no <= last);
  const state = foldCase(facts);
  if (state === null) throw new Error('a receipt for a case without facts');
  const tasks = tasksOf(state);
  const names = await Names.of(reader, { people: tasks.flatMap(({ assignee }) => ('person' in assignee ? [assignee.person] : [])) });
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
    ...(receipt.opened === undefined ? {} : { opened: receipt.opened }),
    ...(receipt.meetings === undefined ? {} : { meetings: openedMeetings(receipt.meetings, facts.filter(({ no }) => receipt.factNos.includes(no))) }),
  };
}

type ConfirmedData = { readonly dates: readonly { readonly meetingId: string; readonly days: readonly { readonly day: string }[] }[] };

function openedMeetings(meetings: NonNullable<Receipt['meetings']>, facts: readonly Fact[]): OpenedMeeting[] {
  const dates = facts.flatMap(({ type, data }) => (type === 'datesConfirmed' ? (data as ConfirmedData).dates : []));
  return meetings.map(({ caseId, registerNumber }) => ({ caseId, registerNumber, day: dates.find(({ meetingId }) => meetingId === caseId)?.days[0]?.day ?? '' }));
}

type DeadlineData = { readonly key?: unknown; readonly terms?: { readonly key?: unknown } };

/** Keys of the deadlines that these facts set, met, counted anew or cancelled. */
function touchedDeadlines(facts: readonly Fact[]): ReadonlySet<AnyCase['deadlines'][number]['key']> {
  const keys = facts
    .filter(({ type }) => type.startsWith('deadline') || type === 'outcomeChanged' || type === 'overrunRefuted' || type === 'overrunNoted')
    .map(({ data }) => (data as DeadlineData).terms?.key ?? (data as DeadlineData).key);
  return new Set(keys.filter((key) => typeof key === 'string'));
}
