import type { DataSource } from 'typeorm';
import { addDays, pragueDay } from '../../law/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { INVITEE_ADDRESS, INVITEE_REGISTERS } from '../registers/invitee-register.ts';
import { addressDigestNow } from './alerts.ts';
import { reviveMails, reviveMessages } from './dead-letters.ts';

/** So many days after a meeting its unreached are history: who they were stays written with the invitation. */
const REMEMBERED_DAYS = 30;

type Mended = { readonly alertId: string; readonly caseId: string; readonly inviteeId: string; readonly corrected: boolean };

const WITHDRAWN = `(i.removed or t.standing = 'cancelled') and not exists (
  select 1 from messages m where m.case_id = i.case_id and m.recipient_id = i.id and m.state = 'dead' and m.purpose = 'invitation-cancelled')`;

/** A subject is cut into its ids only where it is known to hold them. */
const MENDED = `
  with a as materialized (
    select id, subject, details, left(subject, 36)::uuid as case_id, right(subject, 36)::uuid as invitee_id
    from service_alerts where kind = 'invitee-unreachable' and closed_at is null
  ), looked_at as (
    select a.id as "alertId", i.case_id as "caseId", i.id as "inviteeId", a.details ->> 'address' <> ${addressDigestNow(INVITEE_ADDRESS)} as corrected,
      (${WITHDRAWN}) or t.last_day < $1::date as over
    from a join invitees i on i.case_id = a.case_id and i.id = a.invitee_id join meetings t on t.case_id = i.case_id ${INVITEE_REGISTERS}
  )
  select "alertId", "caseId", "inviteeId", corrected from looked_at where corrected or over`;

/**
 * Of the invited whom our mail did not reach: once their address was put right in its register, what they missed goes out
 * without being asked for; once there is nothing more to tell them, the alert is over.
 */
export async function mendUnreached(dataSource: DataSource, now: number): Promise<void> {
  for (const mended of await pool(dataSource).query<Mended>(MENDED, [addDays(pragueDay(now), -REMEMBERED_DAYS)])) {
    await inTransaction(dataSource, async (tx) => {
      await tx.change('update service_alerts set closed_at = $2 where id = $1 and closed_at is null', [mended.alertId, new Date(now)]);
      if (mended.corrected) await reviveFor(tx, mended, now);
    });
  }
}

async function reviveFor(tx: Db, { caseId, inviteeId }: Mended, now: number): Promise<void> {
  const refused = await tx.query<{ id: string }>(
    `select distinct mail.id from mails mail join messages m on m.mail_id = mail.id where m.case_id = $1 and m.recipient_id = $2 and m.state = 'dead' and mail.state = 'dead'`,
    [caseId, inviteeId],
  );
  await reviveMails(tx, refused.map(({ id }) => id), now);
  await reviveMessages(tx, `m.case_id = $1 and m.recipient_id = $2 and m.state_reason in ('no-address', 'bad-address')`, now, [caseId, inviteeId]);
}
