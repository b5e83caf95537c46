import { createHash } from 'node:crypto';
import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import type { StoredMessage } from './stored-message.ts';

export type PostRoomAlert = 'mail-dead' | 'mail-server-down' | UnreachedAlert;
/** A person of ours; somebody invited to a meeting. */
type UnreachedAlert = 'recipient-unreachable' | 'invitee-unreachable';

type Addressed = Pick<StoredMessage, 'caseId' | 'recipientId' | 'recipientKind'>;

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

/** Tells that mail does not reach a recipient. Of somebody invited it keeps, beside the reason, a digest of the address, to notice when it is put right. */
export async function openUnreached(db: Db, to: Addressed & { readonly email: string | null }, details: { readonly reason: string; readonly messages: number }, now: number): Promise<void> {
  const subject = unreachedSubject(to);
  if (to.recipientKind === 'person') await openAlert(db, 'recipient-unreachable', subject, details, now);
  else await openAlert(db, 'invitee-unreachable', subject, { ...details, address: addressDigest(subject, to.email) }, now);
}

export async function closeUnreached(db: Db, recipients: readonly Addressed[], now: number): Promise<void> {
  await db.change(
    `update service_alerts set closed_at = $1 where kind in ('recipient-unreachable', 'invitee-unreachable') and closed_at is null and subject = any ($2)`,
    [new Date(now), [...new Set(recipients.map(unreachedSubject))]],
  );
}

/** Somebody invited is known only within the meeting, whose id stands first. */
function unreachedSubject({ recipientKind, recipientId, caseId }: Addressed): string {
  return recipientKind === 'person' ? recipientId : `${caseId} ${recipientId}`;
}

function addressDigest(subject: string, email: string | null): string {
  return createHash('sha256').update(`${subject} ${email ?? ''}`).digest('hex');
}

/** The same of the alert `a` and the address that the registers give now. */
export function addressDigestNow(address: string): string {
  return `encode(sha256(convert_to(a.subject || ' ' || coalesce(${address}, ''), 'UTF8')), 'hex')`;
}
