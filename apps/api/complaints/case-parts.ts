import type { z } from 'zod';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { accessLogView, factView, messageView } from '../../../libs/contracts/index.ts';
import type { Names } from '../views/names.ts';
import { readNames } from '../views/names-reader.ts';

export type FactView = z.output<typeof factView>;
type FactRow = {
  readonly no: number; readonly type: string; readonly day: string; readonly entered_at: Date; readonly entered_by: string | null;
  readonly origin: FactView['origin']; readonly data: unknown; readonly body: Record<string, unknown> | null; readonly content_hash: Buffer | null;
};

/** Facts with a number above `after`, in their order, and one more than `limit` when there are more. */
export async function factsOf(db: Db, caseId: string, { after, limit }: { readonly after: number; readonly limit: number }): Promise<FactView[]> {
  const rows = await db.query<FactRow>(
    `select f.no, f.type, f.day, f.entered_at, f.entered_by, f.origin, f.data, c.body, f.content_hash
     from facts f left join fact_contents c using (case_id, no) where f.case_id = $1 and f.no > $2 order by f.no limit $3`,
    [caseId, after, limit + 1],
  );
  const names = await readNames(db, { people: rows.map(({ entered_by }) => entered_by) });
  return rows.map((row) => factViewOf(row, names));
}

function factViewOf(row: FactRow, names: Names): FactView {
  return {
    no: row.no, type: row.type, day: row.day, enteredAt: row.entered_at.toISOString(), enteredBy: names.personOrNull(row.entered_by), origin: row.origin,
    data: row.data, content: row.body, contentHash: row.content_hash?.toString('hex') ?? null,
  };
}

type MessageView = z.output<typeof messageView>;
export type MessageRow = {
  readonly case_id: string; readonly register_number: string | null; readonly key: string; readonly purpose: string; readonly recipient_id: string;
  readonly why: string; readonly deadline: string | null; readonly rung: string | null; readonly state: MessageView['state'];
  readonly not_before: Date; readonly planned_at: Date; readonly sent_at: Date | null;
};

export async function messagesOf(db: Db, caseId: string): Promise<MessageView[]> {
  const rows = await db.query<MessageRow>(
    `select m.case_id, c.register_number, m.key, m.purpose, m.recipient_id, m.why, m.deadline, m.rung, m.state, m.not_before, m.planned_at, m.sent_at
     from messages m join cases c on c.id = m.case_id where m.case_id = $1 order by m.planned_at, m.key, m.recipient_id`,
    [caseId],
  );
  const names = await readNames(db, { people: rows.map(({ recipient_id }) => recipient_id) });
  return rows.map((row) => messageViewOf(row, names));
}

export function messageViewOf(row: MessageRow, names: Names): MessageView {
  const { key, purpose, why, deadline, rung, state } = row;
  return {
    caseId: row.case_id, registerNumber: row.register_number, key, purpose, recipient: names.person(row.recipient_id), why, deadline, rung, state,
    notBefore: row.not_before.toISOString(), plannedAt: row.planned_at.toISOString(), sentAt: row.sent_at?.toISOString() ?? null,
  };
}

type AccessLogView = z.output<typeof accessLogView>;
type AccessRow = { readonly no: number; readonly at: Date; readonly person_id: string; readonly what: AccessLogView['what'] };
export type AccessLine = AccessLogView & { readonly no: number };

/** Who read the case, newest first, older than the line `before`. */
export async function accessLogOf(db: Db, caseId: string, { before, limit }: { readonly before: number | null; readonly limit: number }): Promise<AccessLine[]> {
  const rows = await db.query<AccessRow>(
    'select no, at, person_id, what from access_log where case_id = $1 and ($2::bigint is null or no < $2) order by no desc limit $3',
    [caseId, before, limit + 1],
  );
  const names = await readNames(db, { people: rows.map(({ person_id }) => person_id) });
  return rows.map(({ no, at, person_id, what }) => ({ no, at: at.toISOString(), person: names.person(person_id), what }));
}
