import type { DataSource } from 'typeorm';
import { inTransaction, pool } from '../database/transaction.ts';
import type { Notifier } from '../door/notifier.ts';
import { audit } from '../trace/audit.ts';
import type { By } from '../registers/edit.ts';

const REBUILD = 4_702;
const PAGE = 2_000;

export type Rebuilt = { readonly cases: number };

/**
 * For when Temporal was lost: every open case counts as never followed, so the relay starts all processes again from
 * the facts. What was sent is a fact, so nothing is sent twice. Two at once take turns, and the second changes nothing
 * that matters: a process that is told twice looks twice.
 */
export async function rebuild(dataSource: DataSource, notifier: Notifier, by: By): Promise<Rebuilt> {
  let after: string | null = null;
  let cases = 0;
  for (;;) {
    const last: string | null = await inTransaction(dataSource, async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [REBUILD]);
      const rows = await tx.query<{ id: string }>(FORGET, [after, PAGE]);
      cases += rows.length;
      return rows.map((row) => row.id).sort().at(-1) ?? null;
    });
    notifier.touch();
    if (last === null) break;
    after = last;
  }
  await audit(pool(dataSource), { at: by.now, actor: by.actor, action: 'system.rebuild', subject: { kind: 'system', id: null }, requestId: by.requestId });
  return { cases };
}

/** Closed cases with unseen news are still in the relay's queue by themselves; only a dead letter among them is revived. */
const FORGET = `
  update cases set acked_no = least(acked_no, news_no - 1), signalled_no = 0, relay_attempts = 0, relay_next_at = 'epoch', relay_error = null, relay_dead_at = null
  where id in (
    select id from cases
    where (closed_at is null or relay_dead_at is not null) and ($1::uuid is null or id > $1) order by id limit $2 for no key update)
  returning id`;
