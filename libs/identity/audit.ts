import { at } from './database.ts';
import type { Queryable } from './database.ts';

/** Who is at work, as far as the trace is concerned. */
export type Doer = { readonly personId: string | null; readonly kind: 'person' | 'system' | 'anonymous'; readonly requestId: string | null };

export type AuditEntry = {
  /** 'person.created', 'session.opened', … : what was done, or tried. */
  readonly action: string;
  readonly subjectKind: 'person' | 'session' | 'token' | 'absence' | 'office' | 'department' | 'setting' | 'operation' | 'group' | 'group-role' | 'group-member' | 'busy-time';
  readonly subjectId: string | null;
  /** Code of the refusal; absent when it was done. */
  readonly refused?: string;
};

/** Written in the transaction of what it tells about: there is no write without its trace. */
export async function audit(on: Queryable, doer: Doer, entry: AuditEntry, now: number): Promise<void> {
  await on.query(
    `insert into audit_events (at, actor_id, actor_kind, action, subject_kind, subject_id, outcome, code, request_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [at(now), doer.personId, doer.kind, entry.action, entry.subjectKind, entry.subjectId, entry.refused === undefined ? 'done' : 'refused', entry.refused ?? null, doer.requestId],
  );
}
