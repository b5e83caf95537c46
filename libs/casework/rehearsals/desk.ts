import type { DataSource } from 'typeorm';
import type { PersonId } from '../../domain/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import { isId, newId } from '../ids.ts';
import type { RehearsalAnswer, RehearsalRequest } from './request.ts';

export const REHEARSAL_CHANNEL = 'lhutnik_rehearsals';

/** A worker that was not heard of for so long has lost its rehearsal. */
const LEASE_MS = 10_000;
const ATTEMPTS = 3;
const KEPT_MINUTES = 60;
/** Of one person at one time; more are a mistake of whoever asks. */
const MOST_WAITING = 30;

/** A rehearsal that a worker has taken; the attempt tells it from a worker that was given up. */
export type TakenRehearsal = { readonly id: string; readonly attempt: number; readonly request: RehearsalRequest };

export type AskedRehearsal = {
  readonly request: RehearsalRequest;
  readonly answer: RehearsalAnswer | null;
  readonly isTaken: boolean;
  /** Some worker is at this one or at others. */
  readonly isAnybodyAtIt: boolean;
};

/**
 * Where rehearsals wait for a worker and their answers for whoever asked. Waiting goes by the database's own clock: it is
 * about processes, not about the time of cases.
 */
export class RehearsalDesk {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns its id, or null when this person has too many waiting */
  async ask(request: RehearsalRequest, askerId: PersonId, now: number): Promise<string | null> {
    return inTransaction(this.dataSource, async (tx) => {
      const rows = await tx.query<{ id: string }>(
        `insert into rehearsals (id, asker_id, request, asked_at, expires_at)
         select $1, $2, $3::jsonb, clock_timestamp(), clock_timestamp() + $4 * interval '1 minute'
         where (select count(*) from rehearsals where asker_id = $2 and state <> 'done' and expires_at > clock_timestamp()) < $5
         returning id`,
        [newId(now), askerId, JSON.stringify(request), KEPT_MINUTES, MOST_WAITING],
      );
      if (rows.length > 0) await tx.query(`notify ${REHEARSAL_CHANNEL}`);
      return rows[0]?.id ?? null;
    });
  }

  /** As its asker may see it; null: there is none, or it is not theirs. */
  async look(id: string, askerId: PersonId): Promise<AskedRehearsal | null> {
    if (!isId(id)) return null;
    const [row] = await pool(this.dataSource).query<{ state: string; request: RehearsalRequest; answer: RehearsalAnswer | null; busy: boolean }>(
      `select state, request, answer,
         exists (select 1 from rehearsals where state = 'running' and lease_until > clock_timestamp()) as busy
       from rehearsals where id = $1 and asker_id = $2 and expires_at > clock_timestamp()`,
      [id, askerId],
    );
    return row === undefined ? null : { request: row.request, answer: row.answer, isTaken: row.state !== 'waiting', isAnybodyAtIt: row.busy };
  }

  /** Nobody has taken it, and nobody shall. @returns false when somebody has meanwhile */
  async withdraw(id: string): Promise<boolean> {
    return (await pool(this.dataSource).change("delete from rehearsals where id = $1 and state = 'waiting'", [id])) > 0;
  }

  /** The one that waits longest, or whose worker was lost; another worker that asks meanwhile gets another. */
  async take(): Promise<TakenRehearsal | null> {
    const db = pool(this.dataSource);
    await db.change(
      `update rehearsals set state = 'done', answer = $1::json where state = 'running' and lease_until <= clock_timestamp() and attempts >= $2`,
      [JSON.stringify({ outcome: 'broken' } satisfies RehearsalAnswer), ATTEMPTS],
    );
    const [row] = await db.query<TakenRehearsal>(
      `update rehearsals set state = 'running', attempts = attempts + 1, lease_until = clock_timestamp() + $1 * interval '1 millisecond'
       where id = (
         select id from rehearsals
         where expires_at > clock_timestamp() and (state = 'waiting' or (state = 'running' and lease_until <= clock_timestamp()))
         order by asked_at limit 1 for update skip locked)
       returning id, attempts as attempt, request`,
      [LEASE_MS],
    );
    return row ?? null;
  }

  /** Says that the worker is still at it. @returns false when it has been given to another, or is no longer wanted */
  async renew({ id, attempt }: TakenRehearsal): Promise<boolean> {
    return (await pool(this.dataSource).change(
      `update rehearsals set lease_until = clock_timestamp() + $3 * interval '1 millisecond' where id = $1 and attempts = $2 and state = 'running'`,
      [id, attempt, LEASE_MS],
    )) > 0;
  }

  async answer({ id, attempt }: Pick<TakenRehearsal, 'id' | 'attempt'>, answer: RehearsalAnswer): Promise<void> {
    await pool(this.dataSource).change(
      `update rehearsals set state = 'done', answer = $3::json, lease_until = null where id = $1 and attempts = $2 and state = 'running'`,
      [id, attempt, JSON.stringify(answer)],
    );
  }

  /** For another attempt; one that was cut off by our own stopping does not count. */
  async putBack({ id, attempt }: TakenRehearsal, { counts }: { readonly counts: boolean }): Promise<void> {
    if (counts && attempt >= ATTEMPTS) return this.answer({ id, attempt }, { outcome: 'broken' });
    await pool(this.dataSource).change(
      `update rehearsals set state = 'waiting', attempts = attempts - $3, lease_until = null where id = $1 and attempts = $2 and state = 'running'`,
      [id, attempt, counts ? 0 : 1],
    );
  }

  /** Deletes those older than an hour. */
  async forgetOld(): Promise<number> {
    return pool(this.dataSource).change('delete from rehearsals where expires_at <= clock_timestamp()');
  }
}
