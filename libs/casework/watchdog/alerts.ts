import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';

/** What this watchdog opens, and closes when it sees it no more. Others (of the post room) have their own keeper. */
export const WATCHED = ['case-unfollowed', 'process-overslept', 'deadline-unnoticed', 'relay-dead', 'news-undelivered'] as const;
export type WatchedKind = (typeof WATCHED)[number];

export type Finding = { readonly kind: WatchedKind; readonly subject: string; readonly details: Readonly<Record<string, unknown>> };

export type ServiceAlertRow = {
  readonly id: string;
  readonly kind: string;
  /** Id of the case (with the deadline's key, or the id of somebody invited), of a mail, of a person; or 'system'. */
  readonly subject: string;
  /** Of the case, where the subject is one. */
  readonly registerNumber: string | null;
  readonly details: Readonly<Record<string, unknown>>;
  readonly openedAt: Date;
  readonly lastSeenAt: Date;
  readonly timesSeen: number;
  readonly closedAt: Date | null;
};

/** Open alerts become exactly what was found now; gives those that are new. */
export async function settleAlerts(tx: Db, found: readonly Finding[], now: number): Promise<readonly Finding[]> {
  const at = new Date(now);
  const rows = JSON.stringify(found.map((finding) => ({ ...finding, id: newId(now) })));
  await tx.change(
    `update service_alerts a set closed_at = $1
     where closed_at is null and kind = any($2)
       and not exists (select 1 from jsonb_to_recordset($3::jsonb) as f(kind text, subject text) where f.kind = a.kind and f.subject = a.subject)`,
    [at, WATCHED, rows],
  );
  const opened = await tx.query<{ kind: WatchedKind; subject: string; details: Readonly<Record<string, unknown>>; times_seen: number }>(
    `insert into service_alerts as a (id, kind, subject, details, opened_at, last_seen_at)
     select f.id, f.kind, f.subject, f.details, $1, $1 from jsonb_to_recordset($2::jsonb) as f(id uuid, kind text, subject text, details jsonb)
     on conflict (kind, subject) where closed_at is null
       do update set details = excluded.details, last_seen_at = excluded.last_seen_at, times_seen = a.times_seen + 1
     returning kind, subject, details, times_seen`,
    [at, rows],
  );
  return opened.filter((row) => row.times_seen === 1).map(({ kind, subject, details }) => ({ kind, subject, details }));
}

/** Open alerts, a silent watchdog on top, for then nobody looks after the rest; else newest first; with `closed` also those that are over. */
export function listAlerts(db: Db, query: { readonly closed?: boolean; readonly limit?: number } = {}): Promise<ServiceAlertRow[]> {
  return db.query<ServiceAlertRow>(
    `select a.id, a.kind, a.subject, c.register_number as "registerNumber", a.details - 'address' as details, a.opened_at as "openedAt", a.last_seen_at as "lastSeenAt",
            a.times_seen as "timesSeen", a.closed_at as "closedAt"
     from service_alerts a left join cases c on c.id = case when a.subject ~ '^[0-9a-f-]{36}( |$)' then left(a.subject, 36)::uuid end
     where $1 or a.closed_at is null order by (a.closed_at is null) desc, (a.closed_at is null and a.kind = 'watchdog-silent') desc, a.opened_at desc, a.id limit $2`,
    [query.closed ?? false, query.limit ?? 200],
  );
}
