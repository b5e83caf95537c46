import type { Db } from '../database/transaction.ts';
import type { StoredMessage } from './stored-message.ts';

type MessageKey = Pick<StoredMessage, 'caseId' | 'key' | 'recipientId'>;

const PICKED = `
  from unnest($1::uuid[], $2::text[], $3::uuid[]) as picked (case_id, key, recipient_id)
  where m.case_id = picked.case_id and m.key = picked.key and m.recipient_id = picked.recipient_id`;

/** Puts messages into a mail. */
export async function bundleInto(tx: Db, mailId: string, messages: readonly MessageKey[]): Promise<void> {
  await tx.change(`update messages m set state = 'bundled', state_reason = null, mail_id = $4 ${PICKED}`, [...columns(messages), mailId]);
}

/** Takes messages out of the post: overtaken ones for good, dead ones until somebody mends the cause. */
export async function takeOut(tx: Db, messages: readonly MessageKey[], state: 'overtaken' | 'dead', reason: string): Promise<void> {
  if (messages.length === 0) return;
  await tx.change(`update messages m set state = $4, state_reason = $5 ${PICKED}`, [...columns(messages), state, reason]);
}

/** Notes that the histories of their cases know of the sending. */
export async function markSent(tx: Db, messages: readonly (MessageKey & { readonly sentAt: Date })[]): Promise<void> {
  await tx.change(
    `update messages m set state = 'sent', sent_at = picked.sent_at
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[]) as picked (case_id, key, recipient_id, sent_at)
     where m.case_id = picked.case_id and m.key = picked.key and m.recipient_id = picked.recipient_id and m.state = 'bundled'`,
    [...columns(messages), messages.map(({ sentAt }) => sentAt)],
  );
}

function columns(messages: readonly MessageKey[]): readonly unknown[] {
  return [messages.map(({ caseId }) => caseId), messages.map(({ key }) => key), messages.map(({ recipientId }) => recipientId)];
}
