import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';

export type PostRoomAlert = 'mail-dead' | 'mail-server-down' | 'recipient-unreachable';

/** Opens an alert, or notes that it is seen again. `subject` is an id, or 'system'; `details` hold codes and counts. */
export async function openAlert(db: Db, kind: PostRoomAlert, subject: string, details: Record<string, unknown>, now: number): Promise<void> {
  await db.change(
    `insert into service_alerts (id, kind, subject, details, opened_at, last_seen_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (kind, subject) where closed_at is null
     do update set details = excluded.details, last_seen_at = excluded.last_seen_at, times_seen = service_alerts.times_seen + 1`,
    [newId(now), kind, subject, JSON.stringify(details), new Date(now)],
  );
}

export async function closeAlert(db: Db, kind: PostRoomAlert, subject: string, now: number): Promise<void> {
  await db.change('update service_alerts set closed_at = $3 where kind = $1 and subject = $2 and closed_at is null', [kind, subject, new Date(now)]);
}
