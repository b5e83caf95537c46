import type { Db } from '../../../libs/casework/database/transaction.ts';
import { Names } from './names.ts';

type Row = { readonly id: string; readonly name: string };

/** Names for one answer; unknown ids are simply not among them. */
export async function readNames(db: Db, ids: { readonly people?: Iterable<string | null>; readonly offices?: Iterable<string | null> }): Promise<Names> {
  const [people, offices] = await Promise.all([named(db, 'people', ids.people), named(db, 'offices', ids.offices)]);
  return new Names(people, offices);
}

async function named(db: Db, table: 'people' | 'offices', ids: Iterable<string | null> = []): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db.query<Row>(`select id, name from ${table} where id = any($1::uuid[])`, [wanted]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
