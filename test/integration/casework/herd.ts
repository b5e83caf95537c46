import { jitterOf } from '../../../libs/domain/case/jitter.ts';
import { DEFAULT_SETTINGS } from '../../../libs/domain/index.ts';
import { inTransaction, newId } from '../../../libs/casework/index.ts';
import { NOW } from './office.ts';
import type { Office } from './office.ts';

/** Rungs of a copy: as many milliseconds later as its own id asks for. */
const shifted = (rungs: string): string =>
  `(select coalesce(jsonb_agg(jsonb_set(r, '{at}', to_jsonb((r ->> 'at')::bigint + shift)) order by nr), '[]') from jsonb_array_elements(${rungs}) with ordinality as e(r, nr))`;

/** What a case is to its process, the board, the watchdog and the post room; and what of it differs from copy to copy. */
const TABLES = {
  facts: {
    data: `case when data ? 'caseId' then jsonb_set(data, '{caseId}', to_jsonb(copies.id))
                when data -> 'terms' ? 'rungs' then jsonb_set(data, '{terms, rungs}', ${shifted(`data -> 'terms' -> 'rungs'`)}) else data end`,
  },
  deadlines: {},
  messages: {},
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/**
 * So many copies of a case that went through the door, by SQL, for the door would take minutes: row, facts and what was
 * projected of them. Each reminds after the opening at the moment of its own id, as if it had been opened by itself.
 */
export async function copyCases(office: Office, model: string, count: number): Promise<void> {
  const later = (caseId: string): number => jitterOf(caseId, DEFAULT_SETTINGS.spreadMinutes);
  const copies = Array.from({ length: count }, () => newId(NOW)).map((id, n) => ({ id, n: n + 1, shift: later(id) - later(model) }));
  await inTransaction(office.dataSource, async (tx) => {
    const columns = async (table: string, without: readonly string[]): Promise<string> => (await tx.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name <> all($2)`,
      [table, without])).map(({ name }) => name).join(', ');
    await tx.change('create temporary table copies on commit drop as select * from jsonb_to_recordset($1::jsonb) as c(id uuid, n int, shift int)', [JSON.stringify(copies)]);
    const ofCase = await columns('cases', ['id', 'register_number']);
    await tx.change(`insert into cases (id, register_number, ${ofCase}) select copies.id, 'K-' || n, ${ofCase} from cases, copies where cases.id = $1`, [model]);
    for (const [table, changed] of Object.entries(TABLES)) {
      const own = Object.entries(changed).map(([column, value]) => ({ column, value }));
      const same = await columns(table, ['case_id', ...own.map(({ column }) => column)]);
      const into = ['case_id', ...own.map(({ column }) => column), same].join(', ');
      const from = ['copies.id', ...own.map(({ value }) => value), same].join(', ');
      await tx.change(`insert into ${table} (${into}) select ${from} from ${table}, copies where case_id = $1`, [model]);
    }
  });
}
