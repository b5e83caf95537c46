import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { CaseRehearsalBody } from '../../../libs/contracts/index.ts';

/** Ids of the people whom a script may name by login; nothing is asked where there is no script. */
export async function loginsOf(db: Db, { script = [] }: CaseRehearsalBody): Promise<ReadonlyMap<string, string>> {
  if (script.length === 0) return new Map();
  const rows = await db.query<{ login: string; id: string }>('select login, id from people where active');
  return new Map(rows.map(({ login, id }) => [login, id]));
}
