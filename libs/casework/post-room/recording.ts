import { inTransaction, pool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { markSent } from './message-states.ts';
import type { Pass } from './sorting.ts';

type SentMessage = { readonly caseId: string; readonly key: string; readonly recipientId: string; readonly messageId: string; readonly sentAt: Date };

/** More of one big digest waits for the next pass: meanwhile nothing urgent waits for it, and a worker can stop in time. */
const BATCH = 1_000;
/** Cases told at the same time. */
const HANDS = 4;

const SENT = `
  select m.case_id as "caseId", m.key, m.recipient_id as "recipientId", mail.message_id as "messageId", mail.sent_at as "sentAt"
  from messages m join mails mail on mail.id = m.mail_id
  where m.state = 'bundled' and mail.state = 'sent'`;

/** Tells the cases what an earlier pass, or a worker that was killed between the server's yes and this, left unrecorded. */
export async function recordLeftovers(pass: Pass): Promise<void> {
  await recordEach(await pool(pass.ports.dataSource).query<SentMessage>(`${SENT} order by m.case_id, m.key limit ${String(BATCH)}`), pass);
}

/** Tells the cases concerned that their message was sent. */
export async function recordSent(mailId: string, pass: Pass): Promise<void> {
  await recordEach(await pool(pass.ports.dataSource).query<SentMessage>(`${SENT} and mail.id = $1 order by m.case_id, m.key limit ${String(BATCH)}`, [mailId]), pass);
}

/** One case that cannot take the news must not keep the others waiting. */
async function recordEach(messages: readonly SentMessage[], pass: Pass): Promise<void> {
  const queue = messages.values();
  const results = await Promise.all(Array.from({ length: HANDS }, () => recordSome(queue, pass)));
  // A batch that nothing of could be recorded would come again and again.
  if (messages.length === BATCH && results.some((recorded) => recorded > 0)) pass.summary.unfinished = true;
}

async function recordSome(queue: Iterable<SentMessage>, pass: Pass): Promise<number> {
  let recorded = 0;
  for (const message of queue) {
    try {
      if (await record(message, pass)) recorded += 1;
    } catch (error) {
      pass.ports.log.error({ caseId: message.caseId, err: error }, 'a sent message could not be recorded');
    }
  }
  pass.summary.recorded += recorded;
  return recorded;
}

/** The fact and the message's state in one transaction, so that no kill and no second worker can record it twice. */
function record({ caseId, key, recipientId, messageId, sentAt }: SentMessage, { ports, now }: Pass): Promise<boolean> {
  return inTransaction(ports.dataSource, async (tx) => {
    if (!(await isUnrecorded(tx, { caseId, key, recipientId }))) return false;
    await ports.door.process(caseId, { type: 'recordMessageSent', key, recipient: recipientId, messageId }, { now, tx });
    await markSent(tx, { caseId, key, recipientId }, sentAt);
    return true;
  });
}

/** Looks with the case's row locked, as the door locks it: whoever else records, or plans over this message, has ended. */
async function isUnrecorded(tx: Db, { caseId, key, recipientId }: Pick<SentMessage, 'caseId' | 'key' | 'recipientId'>): Promise<boolean> {
  await tx.query('select 1 from cases where id = $1 for no key update', [caseId]);
  const found = await tx.query(
    `select 1 from messages where case_id = $1 and key = $2 and recipient_id = $3 and state = 'bundled'`, [caseId, key, recipientId]);
  return found.length > 0;
}
