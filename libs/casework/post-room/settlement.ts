import { inTransaction, pool, steadyPool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { closeAlert, openAlert, openUnreached } from './alerts.ts';
import { backOff } from './back-off.ts';
import type { ClaimedMail } from './claim.ts';
import { nextOpen } from './office-hours.ts';
import type { MailDelivery } from './ports.ts';
import type { Pass } from './sorting.ts';
import type { StoredMessage } from './stored-message.ts';

/** Writes down what became of an attempt. `now` is the end of the attempt. */
export async function settle(mail: ClaimedMail, delivery: MailDelivery, now: number, pass: Pass): Promise<void> {
  switch (delivery.outcome) {
    case 'accepted':
      await markAccepted(mail, now, pass);
      return;
    case 'refused':
      await (delivery.permanent ? bury(mail, delivery.code, now, pass) : retryLater(mail, delivery, now, pass));
      return;
    case 'unreachable':
    case 'uncertain':
      await retryLater(mail, delivery, now, pass);
  }
}

/** Sent is sent, whoever holds the lease by now; who is reached is no longer unreachable. */
async function markAccepted(mail: ClaimedMail, now: number, { ports, summary }: Pass): Promise<void> {
  await steadyPool(ports.dataSource).change(
    `with accepted as (
       update mails set state = 'sent', sent_at = $2, uncertain = false, lease_until = null, leased_by = null, last_error = null
       where id = $1 and state = 'waiting' returning id)
     update service_alerts set closed_at = $2
     where kind = 'invitee-unreachable' and closed_at is null
       and subject in (select m.case_id || ' ' || m.recipient_id from messages m join accepted on accepted.id = m.mail_id where m.recipient_kind = 'invitee')`,
    [mail.id, new Date(now)],
  );
  summary.sent += 1;
}

async function retryLater(mail: ClaimedMail, delivery: Exclude<MailDelivery, { outcome: 'accepted' }>, now: number, { ports, office, summary }: Pass): Promise<void> {
  const due = now + backOff(mail.id, mail.attempts);
  const at = mail.urgency === 'office-hours' ? nextOpen(due, office.settings.mailHours, office.calendar) : due;
  await steadyPool(ports.dataSource).change(
    `update mails set next_attempt_at = $3, uncertain = $4, last_error = $5, lease_until = null, leased_by = null
     where id = $1 and leased_by = $2 and state = 'waiting'`,
    [mail.id, mail.lease, new Date(at), mail.uncertain || delivery.outcome === 'uncertain', `${delivery.outcome} ${delivery.code}`],
  );
  summary.retried += 1;
  ports.log.warn({ mailId: mail.id, attempts: mail.attempts, outcome: delivery.outcome, code: delivery.code }, 'a mail will be tried again');
}

/** Refused for good: listed, alerted, and tried again only when somebody asks. */
async function bury(mail: ClaimedMail, code: string, now: number, { ports, summary }: Pass): Promise<void> {
  await inTransaction(ports.dataSource, async (tx) => {
    const buried = await tx.change(
      `update mails set state = 'dead', died_at = $3, uncertain = $4, last_error = $5, lease_until = null, leased_by = null
       where id = $1 and leased_by = $2 and state = 'waiting'`,
      [mail.id, mail.lease, new Date(now), mail.uncertain, `refused ${code}`],
    );
    if (buried === 0) return;
    const died = await tx.query<Died>(
      `update messages set state = 'dead', state_reason = $2 where mail_id = $1 and state = 'bundled'
       returning case_id as "caseId", recipient_id as "recipientId", recipient_kind as "recipientKind"`,
      [mail.id, `refused-${code}`],
    );
    await tellRefused(tx, mail, { died, code, now });
  });
  summary.dead += 1;
  ports.log.error({ mailId: mail.id, code }, 'a mail was refused for good');
}

type Died = Pick<StoredMessage, 'caseId' | 'recipientId' | 'recipientKind'>;

/** Of somebody invited it matters which meeting may miss them, of anybody else which letter waits. */
async function tellRefused(tx: Db, mail: ClaimedMail, { died, code, now }: { readonly died: readonly Died[]; readonly code: string; readonly now: number }): Promise<void> {
  const [first] = died;
  if (first?.recipientKind === 'invitee') await openUnreached(tx, { ...first, email: mail.typed }, { reason: `refused-${code}`, messages: died.length }, now);
  else await openAlert(tx, 'mail-dead', mail.id, { code }, now);
}

export async function serverDown(code: string, now: number, { ports }: Pass): Promise<void> {
  await openAlert(pool(ports.dataSource), 'mail-server-down', 'system', { code }, now);
}

export async function serverAnswers(now: number, { ports }: Pass): Promise<void> {
  await closeAlert(pool(ports.dataSource), 'mail-server-down', 'system', now);
}
