import { randomUUID } from 'node:crypto';
import { drive } from '../system/support/intake.ts';
import { PersistentClient } from '../system/support/persistent-client.ts';
import { DEPARTMENT } from '../system/support/staff.ts';
import type { Stand } from './stand.ts';

/** A case that people entered and have begun to handle, through the API, with its process running; others are copied from it. */
export type Model = { readonly caseId: string; readonly ownerId: string };

export async function makeModel(stand: Stand, now: number): Promise<Model> {
  const { topology, staff } = stand;
  const { caseId } = await drive(new PersistentClient(topology.address), staff, { name: 'Vzorová', daysAgo: 3, childAtRisk: false, until: 'handling' }, now);
  await stand.settled();
  return { caseId, ownerId: staff.referentka.id };
}

export type Person = { readonly id: string; readonly email: string };

/** Caseworkers of the department, written past the registers. */
export async function addCaseworkers({ topology, staff }: Stand, count: number): Promise<readonly Person[]> {
  const people = Array.from({ length: count }, (_, n) => ({ id: randomUUID(), login: `pracovnik${String(n)}`, email: `pracovnik${String(n)}@urad.example` }));
  await topology.sql.rows(
    `insert into people (id, login, name, search_name, email, roles, department_id, superior_id, active, created_at)
     select p.id, p.login, p.login, p.login, p.email, '{caseworker}', $2, $3, true, now() from jsonb_to_recordset($1::jsonb) as p(id uuid, login text, email text)`,
    [JSON.stringify(people), DEPARTMENT, staff.vedouci.id]);
  await topology.sql.rows('update change_counters set value = value + 1');
  return people;
}

export type Copies = {
  readonly owners: readonly Person[];
  /** Each owner gets so many. */
  readonly each: number;
  /** Makes their numbers unique. */
  readonly tag: string;
  /** A rung of the model, and the instant (epoch ms) at which it is due in the first copy; in each next one by `everyMs` later. */
  readonly due?: { readonly deadline: string; readonly rung: string; readonly firstAt: number; readonly everyMs: number };
};

/** Writes copies of the model, facts and rows, each with an owner of its own; the relay finds them as it finds any news. */
export async function copyModel({ topology: { sql } }: Stand, model: Model, { owners, each, tag, due }: Copies): Promise<void> {
  const was = due === undefined ? 0 : await sql.value<number>(
    `select (rung ->> 'at')::float8 from deadlines d join facts f on f.case_id = d.case_id and f.no = d.set_by_fact, jsonb_array_elements(f.data #> '{terms,rungs}') rung
     where d.case_id = $1 and d.key = $2 and rung ->> 'key' = $3`, [model.caseId, due.deadline, due.rung]);
  const columns = async (table: string): Promise<string> => (await sql.rows<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = 'public' and table_name = $1
       and column_name <> all('{id,case_id,register_number,owner_id,data,acked_no,acked_at,signalled_no,signalled_at,relay_attempts,relay_next_at,next_wakeup_at}')`, [table]))
    .map(({ name }) => name).join(', ');
  const [cases, facts, deadlines] = await Promise.all([columns('cases'), columns('facts'), columns('deadlines')]);
  await sql.rows(
    `with copy as materialized (
       select gen_random_uuid() as id, o.id as owner, row_number() over () as n, $5::int8 + (row_number() over () - 1) * $6::int8 as at
       from jsonb_to_recordset($3::jsonb) as o(id uuid), generate_series(1, $7)),
     new_cases as (insert into cases (id, owner_id, register_number, ${cases}) select copy.id, copy.owner, $8::text || copy.n, ${cases} from cases m, copy where m.id = $1::uuid),
     new_facts as (insert into facts (case_id, data, ${facts}) select copy.id, replace(replace(replace(data::text, $1::uuid::text, copy.id::text), $2::text, copy.owner::text), '"at": ' || $4::int8, '"at": ' || copy.at)::jsonb, ${facts} from facts m, copy where m.case_id = $1::uuid)
     insert into deadlines (case_id, ${deadlines}) select copy.id, ${deadlines} from deadlines m, copy where m.case_id = $1::uuid`,
    [model.caseId, model.ownerId, JSON.stringify(owners), was, due?.firstAt ?? 0, due?.everyMs ?? 0, each, tag]);
}
