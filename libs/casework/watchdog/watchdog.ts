import type { DataSource } from 'typeorm';
import { inTransaction, only } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { settleAlerts } from './alerts.ts';
import type { Finding } from './alerts.ts';

const MINUTE = 60_000;

/** How long something may last before it counts. */
export type Patience = { readonly news: number; readonly wakeup: number; readonly deadline: number };
const PATIENCE: Patience = { news: 10 * MINUTE, wakeup: 10 * MINUTE, deadline: 60 * MINUTE };

/** Each by itself is alerted up to this many; the report counts all of them. */
const MOST = 50;

export type WatchdogReport = {
  /** Open cases whose process has not seen their news for too long. */
  readonly unfollowed: number;
  /** Open cases whose process should have woken by now. */
  readonly overslept: number;
  /** Deadlines of ours that ran out without the process noting it. */
  readonly unnoticed: number;
  /** Cases of which telling was given up. */
  readonly relayDead: number;
  /** Mails refused for good. */
  readonly deadMails: number;
  /** Age of the oldest fact that no process has seen; null: all were. */
  readonly oldestUndeliveredMs: number | null;
  /** What was not known before this look. */
  readonly opened: readonly Finding[];
};

/** The independent guard of a statutory duty: needs PostgreSQL alone, and works with Temporal away. `now`: epoch ms. */
export async function watchdog(dataSource: DataSource, now: number, patience: Patience = PATIENCE): Promise<WatchdogReport> {
  return inTransaction(dataSource, async (tx) => {
    const unfollowed = await unfollowedCases(tx, now - patience.news);
    const overslept = await oversleptProcesses(tx, now - patience.wakeup);
    const unnoticed = await unnoticedDeadlines(tx, now - patience.deadline);
    const dead = await deadRelays(tx);
    const oldest = await oldestUndelivered(tx, now);
    const late: readonly Finding[] = oldest !== null && oldest > patience.news
      ? [{ kind: 'news-undelivered', subject: 'system', details: { ageMinutes: Math.floor(oldest / MINUTE), cases: unfollowed.count } }] : [];
    const opened = await settleAlerts(tx, [...unfollowed.findings, ...overslept.findings, ...unnoticed.findings, ...dead.findings, ...late], now);
    const { mails } = only(await tx.query<{ mails: number }>("select count(*)::int as mails from mails where state = 'dead'"));
    return {
      unfollowed: unfollowed.count, overslept: overslept.count, unnoticed: unnoticed.count, relayDead: dead.count,
      deadMails: mails, oldestUndeliveredMs: oldest, opened,
    };
  });
}

type Found = { readonly count: number; readonly findings: readonly Finding[] };

/** The first fact that the process has not seen; facts of its own it knows. */
const FIRST_NEWS = `cross join lateral (
  select f.entered_at from facts f where f.case_id = c.id and f.no > c.acked_no and f.origin <> 'process' order by f.no limit 1) news`;

async function unfollowedCases(tx: Tx, before: number): Promise<Found> {
  const rows = await tx.query<{ id: string; since: Date; of: number }>(
    `select c.id, news.entered_at as since, (count(*) over ())::int as of from cases c ${FIRST_NEWS}
     where c.news_no > c.acked_no and news.entered_at < $1 order by news.entered_at, c.id limit ${String(MOST)}`,
    [new Date(before)],
  );
  return found(rows, ({ id, since }) => ({ kind: 'case-unfollowed', subject: id, details: { since: since.toISOString() } }));
}

async function oversleptProcesses(tx: Tx, before: number): Promise<Found> {
  const rows = await tx.query<{ id: string; due: Date; of: number }>(
    `select id, next_wakeup_at as due, (count(*) over ())::int as of from cases
     where closed_at is null and next_wakeup_at < $1 order by next_wakeup_at, id limit ${String(MOST)}`,
    [new Date(before)],
  );
  return found(rows, ({ id, due }) => ({ kind: 'process-overslept', subject: id, details: { due: due.toISOString() } }));
}

async function unnoticedDeadlines(tx: Tx, before: number): Promise<Found> {
  const rows = await tx.query<{ case_id: string; key: string; legal_end: string; of: number }>(
    `select d.case_id, d.key, d.legal_end, (count(*) over ())::int as of from deadlines d join cases c on c.id = d.case_id
     where d.state = 'open' and d.binds = 'us' and d.effect in ('statutory', 'set') and d.late_from <= $1
       and (d.overrun_fact is null or d.refuted_by_fact is not null) and c.closed_at is null
     order by d.late_from, d.case_id, d.key limit ${String(MOST)}`,
    [new Date(before)],
  );
  return found(rows, ({ case_id: id, key, legal_end: end }) => ({ kind: 'deadline-unnoticed', subject: `${id} ${key}`, details: { legalEnd: end } }));
}

async function deadRelays(tx: Tx): Promise<Found> {
  const rows = await tx.query<{ id: string; relay_error: string | null; of: number }>(
    `select id, relay_error, (count(*) over ())::int as of from cases where relay_dead_at is not null order by relay_dead_at, id limit ${String(MOST)}`,
  );
  return found(rows, ({ id, relay_error: error }) => ({ kind: 'relay-dead', subject: id, details: { error } }));
}

async function oldestUndelivered(tx: Tx, now: number): Promise<number | null> {
  const { since } = only(await tx.query<{ since: Date | null }>(
    `select min(news.entered_at) as since from cases c ${FIRST_NEWS} where c.news_no > c.acked_no`));
  return since === null ? null : Math.max(0, now - since.getTime());
}

function found<Row extends { readonly of: number }>(rows: readonly Row[], finding: (row: Row) => Finding): Found {
  return { count: rows[0]?.of ?? 0, findings: rows.map(finding) };
}
