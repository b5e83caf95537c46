import type { DataSource } from 'typeorm';
import { inTransaction } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { audit } from '../trace/audit.ts';
import type { AuditActor, AuditEntry } from '../trace/audit.ts';
import { countChange } from './change-counters.ts';
import type { Counter } from './change-counters.ts';

/** Who edits a register, when, and in answer to which request. */
export type By = { readonly actor: AuditActor; readonly now: number; readonly requestId?: string | undefined };

type Edit = Pick<AuditEntry, 'action' | 'subject'> & { readonly counter: Counter | null };

/** One edit of a register: its rows, its line in the audit log and its counter, in one transaction. */
export async function edit<T>(dataSource: DataSource, by: By, what: Edit, change: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(dataSource, async (tx) => {
    const result = await change(tx);
    await audit(tx, { at: by.now, actor: by.actor, action: what.action, subject: what.subject, requestId: by.requestId });
    if (what.counter !== null) await countChange(tx, what.counter);
    return result;
  });
}

/** Postgres: unique_violation and foreign_key_violation, told apart by the constraint's name. */
export function brokenConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('constraint' in error)) return null;
  const { code, constraint } = error;
  return (code === '23505' || code === '23503') && typeof constraint === 'string' ? constraint : null;
}
