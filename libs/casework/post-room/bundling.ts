import { pragueDay } from '../../law/index.ts';
import type { MessagePurpose } from '../../domain/index.ts';
import { inTransaction, only, pool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { answersText } from './answers.ts';
import { invitationText } from './invitation.ts';
import { mailItemOf } from './mail-items.ts';
import { bundleInto } from './message-states.ts';
import { opening } from './office-hours.ts';
import { planningText, PLANNING } from './planning.ts';
import type { MailText } from './ports.ts';
import { sortMessages } from './sorting.ts';
import type { Pass } from './sorting.ts';
import { lockDueMessages, messagesOf } from './stored-message.ts';
import type { StoredMessage } from './stored-message.ts';
import type { MailUrgency } from './verdict.ts';

/** As stored with the mail. `composedAt` is epoch ms and the mail's Date. */
export type FrozenText = MailText & { readonly composedAt: number };

/** Turns all planned messages whose time has come into mails. */
export async function bundleDueMessages(pass: Pass): Promise<void> {
  const recipients = await pool(pass.ports.dataSource).query<{ id: string }>(
    `select recipient_id as id from messages where state = 'planned' and not_before <= $1 group by recipient_id order by min(not_before)`,
    [new Date(pass.now)],
  );
  for (const { id } of recipients) await inTransaction(pass.ports.dataSource, (tx) => bundleFor(tx, id, pass));
}

/** Mail to our people that brings its own numbers. */
const NUMBERS: readonly MessagePurpose[] = [...PLANNING, 'answers-summary'];

/** What is no line of a digest: whatever goes to somebody invited, and what brings its own numbers. */
export function standsAlone({ recipientKind, purpose }: Pick<StoredMessage, 'recipientKind' | 'purpose'>): boolean {
  return recipientKind === 'invitee' || NUMBERS.includes(purpose);
}

/** One worker at a time makes mails for a person; a second one leaves it to the first. */
async function bundleFor(tx: Db, recipientId: string, pass: Pass): Promise<void> {
  const lock = only(await tx.query<{ taken: boolean }>(`select pg_try_advisory_xact_lock(hashtextextended('post-room ' || $1, 0)) as taken`, [recipientId]));
  if (!lock.taken) return;
  const { ready } = await sortMessages(tx, await lockDueMessages(tx, recipientId, pass.now), pass);
  for (const message of ready['at-once']) await mailWith(tx, recipientId, 'at-once', [message], pass);
  for (const urgency of ['last-day', 'office-hours'] as const) {
    for (const message of ready[urgency].filter(standsAlone)) await mailWith(tx, recipientId, urgency, [message], pass);
    await bundleGroup(tx, recipientId, urgency, ready[urgency].filter((message) => !standsAlone(message)), pass);
  }
}

async function bundleGroup(tx: Db, recipientId: string, urgency: Exclude<MailUrgency, 'at-once'>, messages: readonly StoredMessage[], pass: Pass): Promise<void> {
  if (messages.length === 0) return;
  if (!pass.office.settings.digest) {
    for (const message of messages) await mailWith(tx, recipientId, urgency, [message], pass);
    return;
  }
  const waiting = await openMailOf(tx, recipientId, urgency);
  if (waiting !== null) {
    await joinMail(tx, waiting, messages, pass);
    return;
  }
  const now = urgency === 'office-hours' ? await withoutGathered(tx, recipientId, messages, pass) : messages;
  if (now.length > 0) await mailWith(tx, recipientId, urgency, now, pass);
}

/**
 * Rungs of one morning are spread over its first minutes, case by case. A person who has had a mail in that time gets
 * the rest of the spread as one digest at its end.
 */
async function withoutGathered(tx: Db, recipientId: string, messages: readonly StoredMessage[], { office, now }: Pass): Promise<readonly StoredMessage[]> {
  const opened = opening(pragueDay(now), office.settings.mailHours);
  if (now >= opened + office.settings.spreadMinutes * 60_000 || messages.every(({ rung }) => rung === null)) return messages;
  const earlier = await tx.query(
    `select 1 from mails where recipient_id = $1 and urgency = 'office-hours' and state <> 'withdrawn' and created_at >= $2 limit 1`,
    [recipientId, new Date(opened)],
  );
  return earlier.length === 0 ? messages : messages.filter(({ rung }) => rung === null);
}

/** A mail that nobody can have received yet and nobody is sending; new messages join it. */
async function openMailOf(tx: Db, recipientId: string, urgency: MailUrgency): Promise<string | null> {
  const [mail] = await tx.query<{ id: string }>(
    `select id from mails
     where recipient_id = $1 and urgency = $2 and state = 'waiting' and not uncertain and (lease_until is null or lease_until < clock_timestamp())
       and not exists (select 1 from messages m where m.mail_id = mails.id and m.state = 'bundled' and m.purpose = any ($3))
     order by created_at limit 1 for update skip locked`,
    [recipientId, urgency, NUMBERS],
  );
  return mail?.id ?? null;
}

async function joinMail(tx: Db, mailId: string, messages: readonly StoredMessage[], pass: Pass): Promise<void> {
  const all = [...await messagesOf(tx, mailId, pass.now), ...messages];
  await bundleInto(tx, mailId, messages);
  await tx.change('update mails set composition = $2 where id = $1', [mailId, JSON.stringify(await frozen(tx, all, pass))]);
}

async function mailWith(tx: Db, recipientId: string, urgency: MailUrgency, messages: readonly StoredMessage[], pass: Pass): Promise<void> {
  // A composition that was withdrawn for want of an address comes back as the same mail.
  const { id } = only(await tx.query<{ id: string }>(
    `insert into mails (id, recipient_id, message_id, urgency, composition, next_attempt_at, created_at, recipient_kind) values ($1, $2, $3, $4, $5, $6, $6, $7)
     on conflict (message_id) do update
       set state = 'waiting', urgency = excluded.urgency, composition = excluded.composition, attempts = 0,
           next_attempt_at = excluded.next_attempt_at, created_at = excluded.created_at
       where mails.state = 'withdrawn'
     returning id`,
    [newId(pass.now), recipientId, pass.ports.writer.messageId(recipientId, messages), urgency, JSON.stringify(await frozen(tx, messages, pass)), new Date(pass.now), messages[0]?.recipientKind ?? 'person'],
  ));
  await bundleInto(tx, id, messages);
  pass.summary.composed += 1;
}

/** The text of a mail with these messages, as of now. */
export async function frozen(db: Db, messages: readonly StoredMessage[], pass: Pass): Promise<FrozenText> {
  return { ...await textOf(db, messages, pass), composedAt: pass.now };
}

async function textOf(db: Db, messages: readonly StoredMessage[], pass: Pass): Promise<MailText> {
  const [first] = messages;
  if (first !== undefined && standsAlone(first)) return aloneText(db, first, pass);
  return pass.ports.writer.compose(messages.map((message) => mailItemOf(message, pass.now, pass.office)), pragueDay(pass.now));
}

function aloneText(db: Db, message: StoredMessage, pass: Pass): Promise<MailText> {
  if (message.recipientKind === 'invitee') return invitationText(db, message, pass);
  return message.purpose === 'answers-summary' ? answersText(db, message, pass) : planningText(db, message, pass);
}
