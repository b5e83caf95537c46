import { ORP_OFFICE } from '../system/support/staff.ts';
import type { Model, Person } from './copies.ts';
import type { Stand } from './stand.ts';

/** Days before and after the model's own by which its copies are moved, so that some are long late and most lie ahead. */
const MOVED = { back: 70, ahead: 40 };

/**
 * So many cases of one department, every second one closed: what the board reads of them, spread over owners, offices and days,
 * some of them hidden from somebody. Facts are left out, for no screen reads them.
 */
export async function fillBoard({ topology: { sql } }: Stand, model: Model, owners: readonly Person[], count: number): Promise<void> {
  const names = async (table: string, without: string): Promise<string> => (await sql.rows<{ name: string }>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = 'public' and table_name = $1 and column_name <> all($2::text[]) order by ordinal_position`, [table, `{${without}}`]))
    .map(({ name }) => name).join(', ');
  const cases = await names('cases', 'id,owner_id,register_number,registered_at,received_day,closed_at,acked_no');
  const deadlines = await names('deadlines', 'case_id,from_day,nominal_end,legal_end,late_from,state,met_on,outcome');
  await sql.rows('create table copy (id uuid, n int, owner uuid, moved int)');
  await sql.rows(
    `insert into copy select gen_random_uuid(), n, case when n % 51 = 0 then null else ($2::uuid[])[1 + (n / 2) % cardinality($2::uuid[])] end, ((n / 2) * 7919) % $3 - $4
     from generate_series(1, $1::int) n`, [count, owners.map(({ id }) => id), MOVED.back + MOVED.ahead, MOVED.back]);
  await sql.rows(
    `insert into cases (id, owner_id, register_number, registered_at, received_day, closed_at, acked_no, ${cases})
     select copy.id, copy.owner, 'ST-B-' || copy.n, registered_at + copy.moved * interval '1 day' + copy.n * interval '1 millisecond', received_day + copy.moved,
            case when copy.n % 2 = 0 then now() end, m.news_no, ${cases} from cases m, copy where m.id = $1`, [model.caseId]);
  await sql.rows(
    `insert into deadlines (case_id, from_day, nominal_end, legal_end, late_from, state, met_on, outcome, ${deadlines})
     select copy.id, from_day + copy.moved, nominal_end + copy.moved, legal_end + copy.moved, late_from + copy.moved * interval '1 day',
            case when copy.n % 2 = 0 and m.state = 'open' then 'met' else m.state end, case when copy.n % 2 = 0 then nominal_end + copy.moved else met_on end,
            case when copy.n % 2 = 0 then 'within' else outcome end, ${deadlines} from deadlines m, copy where m.case_id = $1`, [model.caseId]);
  await sql.rows(
    `insert into case_offices (case_id, office_id, relation)
     select copy.id, case when (copy.n / 2) % 5 = 0 then $1 else (select id from offices order by id offset (copy.n / 2) % 15 limit 1) end, 'complained-of' from copy on conflict do nothing`, [ORP_OFFICE]);
  await sql.rows(`insert into case_numbers (case_id, kind, normalized, value, fact_no) select id, 'register', 'ST-B-' || n, 'ST-B-' || n, 1 from copy`);
  await sql.rows(
    `insert into case_excluded (case_id, person_id, reason, with_subordinates)
     select copy.id, ($1::uuid[])[1 + (copy.n / 40) % cardinality($1::uuid[])], 'complained-of', false from copy where copy.n % 40 = 0`, [owners.map(({ id }) => id)]);
  await sql.rows('drop table copy');
  await sql.rows('vacuum analyze');
}
