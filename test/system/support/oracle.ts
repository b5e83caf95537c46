import { expect } from '@jest/globals';
import type { Connection } from '@temporalio/client';
import { foldComplaint } from '../../../libs/domain/index.ts';
import type { Fact } from '../../../libs/domain/index.ts';
import { groupedBy } from '../../../libs/casework/grouped-by.ts';
import { eventuallyPasses } from '../../support/wait.ts';
import type { LedgerEntry } from './persistent-client.ts';
import { NAMESPACE } from './topology.ts';
import type { Topology } from './topology.ts';

const LONG = { timeout: 480_000, every: 500 };

/** Everything that was answered is there, once, and nothing beside it. */
export async function expectNothingLostOrDoubled({ sql }: Topology, ledger: readonly LedgerEntry[]): Promise<void> {
  const registered = ledger.filter(({ path }) => path === '').map(({ receipt }) => receipt);
  const { cases, facts, deadlines } = await sql.snapshot(async (rows) => ({
    cases: await rows<{ id: string; registerNumber: string; lastNo: number }>('select id, register_number as "registerNumber", last_no as "lastNo" from cases'),
    facts: await rows<Fact & { caseId: string }>(
      `select case_id as "caseId", no, type, day::text, extract(epoch from entered_at) * 1000 as "enteredAt", entered_by as "enteredBy", origin, data from facts order by case_id, no`),
    deadlines: await rows<{ key: string }>(`select case_id || ' ' || key || ' ' || legal_end::text || ' ' || state as key from deadlines`),
  }));
  expect(cases.map(({ id }) => id).sort()).toEqual(registered.map(({ caseId }) => caseId).sort());
  expect(new Map(cases.map(({ id, registerNumber }) => [id, registerNumber]))).toEqual(new Map(registered.map(({ caseId, registerNumber }) => [caseId, registerNumber])));
  const numbers = cases.map(({ registerNumber }) => Number(registerNumber.slice(-4))).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));

  const ofCase = groupedBy(facts, ({ caseId }) => caseId);
  for (const { id, lastNo } of cases) expect(ofCase.get(id)?.map(({ no }) => no)).toEqual(Array.from({ length: lastNo }, (_, index) => index + 1));
  expectEachStepOnce(facts, ledger);
  expectDeadlinesOfFacts(deadlines, ofCase);
}

const FACT_OF: Readonly<Record<string, string>> = {
  assign: 'assigned', classify: 'classified', 'request-documents': 'documentsRequested', 'add-note': 'noteAdded', 'evaluate-claim': 'claimEvaluated',
  'draft-notice': 'noticeDrafted', 'approve-notice': 'noticeApproved', 'sign-notice': 'noticeSigned', 'dispatch-notice': 'noticeDispatched', close: 'closed',
};

function expectEachStepOnce(facts: readonly (Fact & { caseId: string })[], ledger: readonly LedgerEntry[]): void {
  const answered = ledger.filter(({ path }) => path !== '').map(({ path, receipt }) => `${receipt.caseId} ${FACT_OF[path.split('/').at(-1) ?? ''] ?? path}`);
  const written = facts.filter(({ origin, type }) => origin === 'person' && Object.values(FACT_OF).includes(type)).map(({ caseId, type }) => `${caseId} ${type}`);
  expect(written.sort()).toEqual(answered.sort());
}

/** The table that people read says what the facts say. */
function expectDeadlinesOfFacts(stored: readonly { key: string }[], ofCase: ReadonlyMap<string, readonly Fact[]>): void {
  const folded = [...ofCase].flatMap(([id, facts]) =>
    (foldComplaint(facts as never)?.deadlines ?? []).map((deadline) => `${id} ${deadline.key} ${deadline.legalEnd} ${deadline.state}`));
  expect(stored.map(({ key }) => key).sort()).toEqual(folded.sort());
}

/** Each open case has one process that runs and knows its last news; no case ever had two at once. */
export async function expectEveryOpenCaseFollowed({ sql }: Topology, connection: Connection): Promise<void> {
  await eventuallyPasses(async () => {
    expect(await sql.value(`select count(*)::int from cases where acked_no < news_no`)).toBe(0);
    // What a process writes itself is not news to it: that it has nothing left to do shows in when it means to wake.
    expect(await sql.value(`select count(*)::int from cases where closed_at is null and next_wakeup_at <= now()`)).toBe(0);
    const open = await sql.rows<{ id: string }>('select id from cases where closed_at is null');
    const running = await workflowIds(connection, `ExecutionStatus = 'Running'`);
    expect(running.sort()).toEqual(open.map(({ id }) => `complaint-${id}`).sort());
  }, LONG);
  const failed = await workflowIds(connection, `ExecutionStatus != 'Running' and ExecutionStatus != 'Completed' and ExecutionStatus != 'ContinuedAsNew'`);
  expect(failed).toEqual([]);
}

export async function workflowIds(connection: Connection, query: string): Promise<string[]> {
  const ids: string[] = [];
  let nextPageToken: Uint8Array | undefined;
  do {
    const page = await connection.workflowService.listWorkflowExecutions({ namespace: NAMESPACE, query, pageSize: 500, ...(nextPageToken === undefined ? {} : { nextPageToken }) });
    ids.push(...page.executions.map(({ execution }) => execution?.workflowId ?? ''));
    nextPageToken = page.nextPageToken.length === 0 ? undefined : page.nextPageToken;
  } while (nextPageToken !== undefined);
  return ids;
}

/** What was planned was sent, or recorded as overtaken; what was sent stands in one mail that the server took. */
export async function expectEveryMessageSent({ sql, smtp }: Topology): Promise<void> {
  await eventuallyPasses(async () => {
    expect(await sql.rows(`select state, count(*)::int from messages where state not in ('sent', 'overtaken') group by state`)).toEqual([]);
    expect(await sql.rows(`select state, count(*)::int from mails where state not in ('sent', 'withdrawn') group by state`)).toEqual([]);
  }, LONG);
  const sent = await sql.rows<{ messageId: string; email: string }>(
    `select distinct btrim(m.message_id, '<>') as "messageId", p.email from messages s join mails m on m.id = s.mail_id join people p on p.id = s.recipient_id where s.state = 'sent'`);
  const taken = new Set(smtp.mails.map(({ messageId, recipients }) => `${messageId ?? ''} ${recipients.join()}`));
  expect(sent.filter(({ messageId, email }) => !taken.has(`${messageId} ${email}`))).toEqual([]);
  const known = new Set(await sql.rows<{ id: string }>(`select btrim(message_id, '<>') as id from mails`).then((rows) => rows.map(({ id }) => id)));
  expect(smtp.mails.filter(({ messageId }) => !known.has(messageId ?? ''))).toEqual([]);
}

/** Message-IDs that the server took more than once, with how often. */
export function takenTwice({ smtp }: Topology): readonly (readonly [string, number])[] {
  const counts = groupedBy(smtp.mails.filter(({ acknowledged }) => acknowledged), ({ messageId }) => messageId ?? '');
  return [...counts].map(([id, mails]) => [id, mails.length] as const).filter(([, count]) => count > 1);
}
