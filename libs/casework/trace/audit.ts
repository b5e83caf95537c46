import type { Actor } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';

/** Somebody without a seat at the door: the system itself, or a person not signed in. */
export type AuditActor = Actor | { readonly kind: 'system' } | { readonly kind: 'anonymous' };

export type AuditEntry = {
  readonly at: number;
  readonly actor: AuditActor;
  /** What was done: a command's type, 'person.update', 'token.revoke'. */
  readonly action: string;
  readonly subject: { readonly kind: 'case' | 'person' | 'department' | 'office' | 'absence' | 'attachment' | 'setting' | 'holiday' | 'session' | 'token' | 'mail' | 'system'; readonly id: string | null };
  readonly outcome?: 'done' | 'refused';
  /** Code of the refusal. */
  readonly code?: string;
  readonly facts?: { readonly first: number; readonly last: number };
  readonly requestId?: string | undefined;
};

/** Writes one line of the audit log, in the transaction of what it tells of. Ids, types and codes only. */
export async function audit(db: Db, entry: AuditEntry): Promise<void> {
  await db.change(
    `insert into audit_events (at, actor_id, actor_kind, action, subject_kind, subject_id, outcome, code, first_fact, last_fact, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      new Date(entry.at), entry.actor.kind === 'person' ? entry.actor.personId : null, entry.actor.kind, entry.action,
      entry.subject.kind, entry.subject.id, entry.outcome ?? 'done', entry.code ?? null,
      entry.facts?.first ?? null, entry.facts?.last ?? null, entry.requestId ?? null,
    ],
  );
}
