import { createHash, randomBytes } from 'node:crypto';
import type { Actor, CaseId, Content, Fact, FactOrigin, NewFact, PersonId } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Db } from '../database/transaction.ts';

/** A fact as written, with its content at hand; null when it has none, or when that was erased. */
export type WrittenFact = Fact & { readonly content: Content | null };

type FactRow = {
  readonly no: number;
  readonly type: string;
  readonly day: Day;
  readonly entered_at: Date;
  readonly entered_by: PersonId | null;
  readonly origin: FactOrigin;
  readonly data: unknown;
};

/** The facts of a case in their order, without contents: nothing is decided upon names and texts. */
export async function readFacts(db: Db, caseId: CaseId): Promise<Fact[]> {
  const rows = await db.query<FactRow>(
    'select no, type, day, entered_at, entered_by, origin, data from facts where case_id = $1 order by no',
    [caseId],
  );
  return rows.map(factOf);
}

export async function readFactsWithContents(db: Db, caseId: CaseId): Promise<WrittenFact[]> {
  const rows = await db.query<FactRow & { body: Content | null }>(
    `select f.no, f.type, f.day, f.entered_at, f.entered_by, f.origin, f.data, c.body
     from facts f left join fact_contents c using (case_id, no) where f.case_id = $1 order by f.no`,
    [caseId],
  );
  return rows.map((row) => ({ ...factOf(row), content: row.body }));
}

/** Numbers what was decided: in the order given, after the fact `last`. */
export function numbered(decided: readonly NewFact[], last: number, actor: Actor, now: number): readonly WrittenFact[] {
  const enteredBy = actor.kind === 'person' ? actor.personId : null;
  return decided.map((fact, index) => ({
    no: last + index + 1,
    type: fact.type,
    day: fact.day,
    enteredAt: now,
    enteredBy,
    origin: fact.origin,
    data: fact.data,
    content: fact.content ?? null,
  }));
}

/** Appends facts and, apart from them, their contents; the fact keeps a salted hash of its own. */
export async function appendFacts(tx: Db, caseId: CaseId, facts: readonly WrittenFact[]): Promise<void> {
  const rows = facts.map((fact) => ({ fact, sealed: fact.content === null ? null : seal(fact.content) }));
  await tx.query(APPEND, [
    caseId,
    JSON.stringify(rows.map(({ fact, sealed }) => ({
      no: fact.no, type: fact.type, day: fact.day, entered_at: new Date(fact.enteredAt), entered_by: fact.enteredBy,
      origin: fact.origin, data: fact.data, hash: sealed?.hash.toString('hex') ?? null,
    }))),
    JSON.stringify(rows.flatMap(({ fact, sealed }) => (sealed === null ? [] : [{ no: fact.no, salt: sealed.salt.toString('hex'), body: fact.content }]))),
  ]);
}

const APPEND = `
  with appended as (
    insert into facts (case_id, no, type, day, entered_at, entered_by, origin, data, content_hash)
    select $1, f.no, f.type, f.day, f.entered_at, f.entered_by, f.origin, f.data, decode(f.hash, 'hex')
    from jsonb_to_recordset($2::jsonb) as f(no int, type text, day date, entered_at timestamptz, entered_by uuid, origin text, data jsonb, hash text)
  ), contents as (
    insert into fact_contents (case_id, no, salt, body)
    select $1, c.no, decode(c.salt, 'hex'), c.body from jsonb_to_recordset($3::jsonb) as c(no int, salt text, body jsonb)
  ) select 1`;

/** SHA-256 of salt and canonical JSON: proves a content that is still there, tells nothing of one that was erased. */
export function contentHash(salt: Buffer, content: Content): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(content)).digest();
}

function seal(content: Content): { readonly salt: Buffer; readonly hash: Buffer } {
  const salt = randomBytes(16);
  return { salt, hash: contentHash(salt, content) };
}

function factOf(row: FactRow): Fact {
  return {
    no: row.no, type: row.type, day: row.day, enteredAt: row.entered_at.getTime(), enteredBy: row.entered_by, origin: row.origin, data: row.data,
  };
}
