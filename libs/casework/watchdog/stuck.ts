import type { DataSource } from 'typeorm';
import type { CaseId } from '../../domain/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import type { Notifier } from '../door/notifier.ts';
import type { By } from '../registers/edit.ts';
import { audit } from '../trace/audit.ts';

export type StuckProcess = {
  readonly caseId: CaseId;
  readonly registerNumber: string | null;
  /** dead: telling was given up · silent: told, never answered · overslept: should have woken. */
  readonly why: 'dead' | 'silent' | 'overslept';
  readonly error: string | null;
  readonly attempts: number;
  readonly wakeup: Date | null;
};

const SILENT_AFTER = 3;
const OVERSLEPT_MS = 10 * 60_000;

const STUCK = `
  select id, case when relay_dead_at is not null then 'dead'
                  when news_no > acked_no and relay_attempts >= $1 then 'silent'
                  when closed_at is null and next_wakeup_at < $2 then 'overslept' end as why
  from cases
  where relay_dead_at is not null or (news_no > acked_no and relay_attempts >= $1) or (closed_at is null and next_wakeup_at < $2)`;

/** Processes that do not move by themselves. `now`: epoch ms. */
export function stuckProcesses(dataSource: DataSource, now: number, limit = 500): Promise<StuckProcess[]> {
  return pool(dataSource).query<StuckProcess>(
    `select c.id as "caseId", c.register_number as "registerNumber", s.why, c.relay_error as error, c.relay_attempts as attempts, c.next_wakeup_at as wakeup
     from (${STUCK}) s join cases c using (id) order by c.id limit $3`,
    [SILENT_AFTER, new Date(now - OVERSLEPT_MS), limit],
  );
}

/** Tells stuck processes anew, all or those named; a process that is gone is started by it. Gives how many. */
export async function retryStuck(
  dataSource: DataSource, notifier: Notifier, by: By, caseIds?: readonly CaseId[],
): Promise<{ readonly retried: number }> {
  return inTransaction(dataSource, async (tx) => {
    tx.afterCommit(() => { notifier.touch(); });
    const retried = await tx.query<{ id: string }>(
      `update cases set acked_no = least(acked_no, news_no - 1), relay_attempts = 0, relay_next_at = 'epoch', relay_error = null, relay_dead_at = null
       where id in (select id from (${STUCK}) s where $3::uuid[] is null or id = any($3)) returning id`,
      [SILENT_AFTER, new Date(by.now - OVERSLEPT_MS), caseIds ?? null],
    );
    for (const { id } of retried) {
      await audit(tx, { at: by.now, actor: by.actor, action: 'process.retry', subject: { kind: 'case', id }, requestId: by.requestId });
    }
    return { retried: retried.length };
  });
}
