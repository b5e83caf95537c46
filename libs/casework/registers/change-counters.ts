import type { Db } from '../database/transaction.ts';

/** What is kept in memory between requests, and is looked at anew when its counter has risen. */
export type Counter = 'directory' | 'calendar' | 'settings';

/** To be called in the transaction of the edit. */
export async function countChange(tx: Db, counter: Counter): Promise<void> {
  await tx.change(
    `insert into change_counters as c (name, value) values ($1, 1)
     on conflict (name) do update set value = c.value + 1`,
    [counter],
  );
}

/** One text for all counters; another edit gives another text. */
export async function changeMark(db: Db): Promise<string> {
  const rows = await db.query<{ name: string; value: number }>('select name, value from change_counters order by name');
  return rows.map((row) => `${row.name}=${row.value}`).join(' ');
}
