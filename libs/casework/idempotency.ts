import { DomainError } from '../domain/index.ts';
import type { DataSource } from 'typeorm';
import { inTransaction } from './database/transaction.ts';
import type { Tx } from './database/transaction.ts';

const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;

export type IdempotentRequest = {
  /** Person and route: the same key elsewhere is another key. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 (hex) of what was asked; with another one the key is refused. */
  readonly bodyHash: string;
  readonly now: number;
};

export type Answered<T> = { readonly answer: T; readonly repeated: boolean };

/**
 * Runs `work` once for each key and gives the same answer (it must be JSON) to everybody who asks with it. Whoever asks
 * at the same time waits for the first. When `work` fails, nothing is kept and the key is free again.
 * Errors: DomainError invalid 'idempotency.keyReused'.
 */
export async function idempotently<T>(dataSource: DataSource, request: IdempotentRequest, work: (tx: Tx) => Promise<T>): Promise<Answered<T>> {
  const bodyHash = Buffer.from(request.bodyHash, 'hex');
  return inTransaction(dataSource, async (tx) => {
    if (!(await claim(tx, request, bodyHash))) return { answer: await earlierAnswer<T>(tx, request, bodyHash), repeated: true };
    const answer = await work(tx);
    await tx.change('update idempotency_keys set answer = $3::json where scope = $1 and key = $2', [request.scope, request.key, JSON.stringify(answer)]);
    return { answer, repeated: false };
  });
}

/** Forgets keys older than thirty days. */
export async function forgetOldKeys(db: Pick<Tx, 'change'>, now: number): Promise<number> {
  return db.change('delete from idempotency_keys where expires_at <= $1', [new Date(now)]);
}

/** The unique key makes those who come second wait here until the first has committed or given up. */
async function claim(tx: Tx, request: IdempotentRequest, bodyHash: Buffer): Promise<boolean> {
  const claimed = await tx.query(
    `insert into idempotency_keys as k (scope, key, body_hash, expires_at) values ($1, $2, $3, $4)
     on conflict (scope, key) do update set body_hash = excluded.body_hash, expires_at = excluded.expires_at, answer = null
     where k.expires_at <= $5
     returning key`,
    [request.scope, request.key, bodyHash, new Date(request.now + KEPT_DAYS * DAY_MS), new Date(request.now)],
  );
  return claimed.length > 0;
}

async function earlierAnswer<T>(tx: Tx, request: IdempotentRequest, bodyHash: Buffer): Promise<T> {
  const [row] = await tx.query<{ body_hash: Buffer; answer: T }>(
    'select body_hash, answer from idempotency_keys where scope = $1 and key = $2',
    [request.scope, request.key],
  );
  if (row === undefined) throw new Error('idempotency key vanished while it was being answered');
  if (!row.body_hash.equals(bodyHash)) {
    throw new DomainError('invalid', 'idempotency.keyReused', 'Tento klíč Idempotency-Key už byl použit pro jiný požadavek. Pošlete nový klíč.');
  }
  return row.answer;
}
