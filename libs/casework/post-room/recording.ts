import { inTransaction, steadyPool } from '../database/transaction.ts';
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
  await recordEach(await steadyPool(pass.ports.dataSource).query<SentMessage>(`${SENT} order by m.case_id, m.key limit ${String(BATCH)}`), pass);
}

/** Tells the cases concerned that messages in these mails were sent. */
export async function recordSent(mailIds: readonly string[], pass: Pass): Promise<void> {
  if (mailIds.length === 0) return;
  await recordEach(await steadyPool(pass.ports.dataSource).query<SentMessage>(`${SENT} and mail.id = any ($1) order by m.case_id, m.key limit ${String(BATCH)}`, [mailIds]), pass);
}

/** One case that cannot take the news must not keep the others waiting. */
async function recordEach(messages: readonly SentMessage[], pass: Pass): Promise<void> {
  const queue = byCase(messages).entries();
  const results = await Promise.all(Array.from({ length: HANDS }, () => recordSome(queue, pass)));
  // A batch that nothing of could be recorded would come again and again.
  if (messages.length === BATCH && results.some((recorded) => recorded > 0)) pass.summary.unfinished = true;
}

function byCase(messages: readonly SentMessage[]): ReadonlyMap<string, readonly SentMessage[]> {
  const cases = new Map<string, SentMessage[]>();
  for (const message of messages) {
    const known = cases.get(message.caseId);
    if (known === undefined) cases.set(message.caseId, [message]);
    else known.push(message);
  }
  return cases;
}

async function recordSome(queue: Iterable<readonly [caseId: string, messages: readonly SentMessage[]]>, pass: Pass): Promise<number> {
  let recorded = 0;
  for (const [caseId, messages] of queue) {
    try {
      recorded += await record(caseId, messages, pass);
    } catch (error) {
      pass.ports.log.error({ caseId, err: error }, 'sent messages could not be recorded');
    }
  }
  pass.summary.recorded += recorded;
  return recorded;
}

/**
 * The facts and the messages' state in one transaction, so that no kill and no second worker can record them twice; all of
 * a case together, for its history is folded for it.
 */
function record(caseId: string, messages: readonly SentMessage[], { ports, now }: Pass): Promise<number> {
  return inTransaction(ports.dataSource, async (tx) => {
    const unrecorded = await unrecordedOf(tx, caseId, messages);
    if (unrecorded.length === 0) return 0;
    const facts = unrecorded.map(({ key, recipientId, messageId }) => ({ key, recipient: recipientId, messageId }));
    await ports.door.process(caseId, { type: 'recordMessagesSent', messages: facts }, { now, tx });
    await markSent(tx, unrecorded);
    return unrecorded.length;
  });
}

/** Looks with the case's row locked, as the door locks it: whoever else records, or plans over these messages, has ended. */
async function unrecordedOf(tx: Db, caseId: string, messages: readonly SentMessage[]): Promise<readonly SentMessage[]> {
  await tx.query('select 1 from cases where id = $1 for no key update', [caseId]);
  const found = await tx.query<{ key: string; recipientId: string }>(
    `select key, recipient_id as "recipientId" from messages where case_id = $1 and state = 'bundled' and mail_id is not null and key = any ($2)`,
    [caseId, [...new Set(messages.map(({ key }) => key))]],
  );
  const open = new Set(found.map(({ key, recipientId }) => JSON.stringify([key, recipientId])));
  return messages.filter(({ key, recipientId }) => open.has(JSON.stringify([key, recipientId])));
}
