import { pool } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { markSent } from './message-states.ts';
import type { Pass } from './sorting.ts';

type SentMail = { readonly id: string; readonly messageId: string; readonly sentAt: Date };
type SentMessage = { readonly caseId: string; readonly key: string; readonly recipientId: string; readonly known: boolean };

/** A sent mail that this worker alone tells the cases of, until its lease ends. */
export type RecordingLease = { readonly mailId: string; readonly lease: string };

/** Tells the cases of sent mails that an earlier pass, or a worker that was killed, left unrecorded. */
export async function recordLeftovers(pass: Pass, leaseMs: number): Promise<void> {
  const lease = newId(pass.now);
  const left = await pool(pass.ports.dataSource).query<{ id: string }>(
    `update mails set lease_until = clock_timestamp() + $1 * interval '1 millisecond', leased_by = $2
     where id in (select m.mail_id from messages m where m.state = 'bundled') and state = 'sent' and (lease_until is null or lease_until < clock_timestamp())
     returning id`,
    [leaseMs, lease],
  );
  for (const { id } of left) await recordSent({ mailId: id, lease }, pass);
}

/**
 * Tells every case concerned that its message was sent. A kill between the server's yes and this leaves them for
 * `recordLeftovers`; what the history already knows is not told twice.
 */
export async function recordSent({ mailId, lease }: RecordingLease, pass: Pass): Promise<void> {
  const db = pool(pass.ports.dataSource);
  const [mail] = await db.query<SentMail>(
    `select id, message_id as "messageId", sent_at as "sentAt" from mails where id = $1 and leased_by = $2 and state = 'sent'`, [mailId, lease]);
  if (mail === undefined) return;
  const messages = await db.query<SentMessage>(
    `select m.case_id as "caseId", m.key, m.recipient_id as "recipientId",
            exists (select 1 from facts f where f.case_id = m.case_id and f.type = 'messageSent'
                      and f.data->>'key' = m.key and f.data->>'recipient' = m.recipient_id::text) as known
     from messages m where m.mail_id = $1 and m.state = 'bundled' order by m.case_id, m.key`,
    [mail.id],
  );
  for (const message of messages) await record(message, mail, pass);
  await db.change('update mails set lease_until = null, leased_by = null where id = $1 and leased_by = $2', [mailId, lease]);
}

/** One case that cannot take the news must not keep the others waiting. */
async function record({ caseId, key, recipientId, known }: SentMessage, { messageId, sentAt }: SentMail, { ports, now, summary }: Pass): Promise<void> {
  try {
    if (!known) await ports.door.process(caseId, { type: 'recordMessageSent', key, recipient: recipientId, messageId }, { now });
    await markSent(pool(ports.dataSource), { caseId, key, recipientId }, sentAt);
    summary.recorded += 1;
  } catch (error) {
    ports.log.error({ caseId, err: error }, 'a sent message could not be recorded');
  }
}
