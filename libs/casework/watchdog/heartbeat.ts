import type { DataSource } from 'typeorm';
import { inTransaction, only } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { newId } from '../ids.ts';

const MINUTE = 60_000;
/** Ten looks of the worker's watchdog. */
const SILENT_AFTER_MS = 5 * MINUTE;

const WHO = 'watchdog';
const KIND = 'watchdog-silent';

/** The worker's watchdog looks now: it is not silent, or no longer. `now`: epoch ms. */
export async function beat(dataSource: DataSource, now: number): Promise<void> {
  await inTransaction(dataSource, async (tx) => {
    await tx.change('insert into heartbeats (name, at) values ($1, $2) on conflict (name) do update set at = excluded.at', [WHO, new Date(now)]);
    await tx.change('update service_alerts set closed_at = $2 where kind = $1 and closed_at is null', [KIND, new Date(now)]);
  });
}

/** Keeps an alert, since its last look, while nobody hears of the worker's watchdog. True: it is silent. For whoever can still speak. */
export async function noteSilence(dataSource: DataSource, now: number): Promise<boolean> {
  return inTransaction(dataSource, async (tx) => {
    const since = await lastBeat(tx, now);
    if (now - since.getTime() <= SILENT_AFTER_MS) return false;
    await tx.change(
      `insert into service_alerts as a (id, kind, subject, details, opened_at, last_seen_at) values ($1, $2, 'system', '{}', $3, $4)
       on conflict (kind, subject) where closed_at is null do update set last_seen_at = excluded.last_seen_at, times_seen = a.times_seen + 1`,
      [newId(now), KIND, since, new Date(now)],
    );
    return true;
  });
}

/** One that never looked counts from when it was first asked after. */
async function lastBeat(tx: Tx, now: number): Promise<Date> {
  await tx.change('insert into heartbeats (name, at) values ($1, $2) on conflict (name) do nothing', [WHO, new Date(now)]);
  const { at } = only(await tx.query<{ at: Date }>('select at from heartbeats where name = $1', [WHO]));
  return at;
}
