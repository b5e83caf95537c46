import type { DataSource } from 'typeorm';
import type { PersonId } from '../../domain/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { audit } from '../trace/audit.ts';
import type { AuditActor } from '../trace/audit.ts';
import { INVITEE_ADDRESS, INVITEE_REGISTERS } from '../registers/invitee-register.ts';
import { closeUnreached } from './alerts.ts';
import type { StoredMessage } from './stored-message.ts';

/** A mail refused for good. Ids, codes and times only. */
export type DeadLetter = {
  readonly mailId: string;
  /** Of ours, or somebody invited to a meeting. */
  readonly recipientId: PersonId;
  readonly recipientKind: StoredMessage['recipientKind'];
  /** SMTP reply code, e.g. 'refused 550'. */
  readonly error: string | null;
  readonly attempts: number;
  readonly diedAt: Date;
  readonly caseIds: readonly string[];
  /** Evidenční čísla of those that have one. */
  readonly registerNumbers: readonly string[];
};

/** A person whom messages cannot reach: no address, or one that is none. */
export type UnreachablePerson = { readonly personId: PersonId; readonly reason: 'no-address' | 'bad-address'; readonly messages: number };

const LIMIT = 500;

export async function deadLetters(dataSource: DataSource): Promise<readonly DeadLetter[]> {
  return pool(dataSource).query<DeadLetter>(
    `select mail.id as "mailId", mail.recipient_id as "recipientId", mail.recipient_kind as "recipientKind", mail.last_error as error, mail.attempts, mail.died_at as "diedAt",
            array(select distinct m.case_id from messages m where m.mail_id = mail.id and m.state = 'dead') as "caseIds",
            array(select distinct c.register_number from messages m join cases c on c.id = m.case_id
                  where m.mail_id = mail.id and m.state = 'dead' and c.register_number is not null order by 1) as "registerNumbers"
     from mails mail where mail.state = 'dead' order by mail.died_at, mail.id limit ${String(LIMIT)}`,
  );
}

export async function unreachablePeople(dataSource: DataSource): Promise<readonly UnreachablePerson[]> {
  return pool(dataSource).query<UnreachablePerson>(
    `select recipient_id as "personId", state_reason as reason, count(*)::integer as messages from messages
     where state = 'dead' and recipient_kind = 'person' and state_reason in ('no-address', 'bad-address') group by recipient_id, state_reason order by recipient_id limit ${String(LIMIT)}`,
  );
}

/**
 * Tries dead letters again, all or those named, from the next pass on; also the messages of people whose address was
 * missing or wrong. What has become pointless meanwhile is withdrawn there, not sent.
 */
export async function retryDeadLetters(
  dataSource: DataSource,
  by: { readonly actor: AuditActor; readonly now: number; readonly requestId?: string | undefined; readonly mailIds?: readonly string[] },
): Promise<{ readonly mails: number; readonly messages: number }> {
  return inTransaction(dataSource, async (tx) => {
    const mails = await reviveMails(tx, by.mailIds ?? null, by.now);
    const messages = by.mailIds === undefined ? await reviveMessages(tx, `m.state_reason in ('no-address', 'bad-address')`, by.now) : 0;
    await audit(tx, { at: by.now, actor: by.actor, action: 'mail.retry', subject: { kind: 'mail', id: by.mailIds?.length === 1 ? by.mailIds[0] ?? null : null }, requestId: by.requestId });
    return { mails, messages };
  });
}

/** Mails that were refused for good: all, or those named. Tried again from the next pass on, at the address of then. */
export async function reviveMails(tx: Db, mailIds: readonly string[] | null, now: number): Promise<number> {
  const mails = await tx.query<{ id: string }>(
    `update mails set state = 'waiting', attempts = 0, next_attempt_at = $1, died_at = null, last_error = null
     where state = 'dead' and ($2::uuid[] is null or id = any ($2)) returning id`,
    [new Date(now), mailIds],
  );
  const ids = mails.map(({ id }) => id);
  const revived = await tx.query<Revived>(`update messages m set state = 'bundled', state_reason = null where m.state = 'dead' and m.mail_id = any ($1) ${REVIVED}`, [ids]);
  await closeUnreached(tx, revived, now);
  await tx.change(`update service_alerts set closed_at = $1 where kind = 'mail-dead' and closed_at is null and subject = any ($2)`, [new Date(now), ids]);
  return ids.length;
}

const ADDRESSED = `m.state_reason = 'no-address' and (
  (m.recipient_kind = 'person' and exists (select 1 from people p where p.id = m.recipient_id and btrim(p.email) <> ''))
  or (m.recipient_kind = 'invitee' and exists (
    select 1 from invitees i ${INVITEE_REGISTERS} where i.case_id = m.case_id and i.id = m.recipient_id and ${INVITEE_ADDRESS} is not null)))`;

/** Messages of people who were given an address since they could not be sent: planned again, without being asked. */
export async function reviveAddressed(db: Db, now: number): Promise<number> {
  return reviveMessages(db, ADDRESSED, now);
}

type Revived = Pick<StoredMessage, 'caseId' | 'recipientId' | 'recipientKind'>;
const REVIVED = `returning m.case_id as "caseId", m.recipient_id as "recipientId", m.recipient_kind as "recipientKind"`;

/** `condition`: on dead messages `m` that no mail was made of; `values` are its $1, $2, … */
export async function reviveMessages(db: Db, condition: string, now: number, values: readonly unknown[] = []): Promise<number> {
  const revived = await db.query<Revived>(
    `update messages m set state = 'planned', state_reason = null, mail_id = null where m.state = 'dead' and ${condition} ${REVIVED}`, values,
  );
  if (revived.length > 0) await closeUnreached(db, revived, now);
  return revived.length;
}
