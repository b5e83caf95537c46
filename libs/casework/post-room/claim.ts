import { pragueDay } from '../../law/index.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { newId } from '../ids.ts';
import { frozen, standsAlone } from './bundling.ts';
import type { FrozenText } from './bundling.ts';
import { sortMessages } from './sorting.ts';
import type { Pass } from './sorting.ts';
import { messagesOf } from './stored-message.ts';
import type { StoredMessage } from './stored-message.ts';
import type { MailUrgency } from './verdict.ts';

/** A mail that this worker alone may hand to the server, until its lease ends. */
export type ClaimedMail = {
  readonly id: string;
  readonly lease: string;
  readonly messageId: string;
  readonly to: string;
  /** The address as it stands in the register. */
  readonly typed: string | null;
  readonly text: FrozenText;
  readonly urgency: MailUrgency;
  /** This attempt included. */
  readonly attempts: number;
  /** An earlier attempt may have reached its reader. */
  readonly uncertain: boolean;
  readonly recipientKind: StoredMessage['recipientKind'];
};

type MailRow = {
  readonly id: string; readonly messageId: string; readonly urgency: MailUrgency; readonly composition: FrozenText;
  readonly attempts: number; readonly uncertain: boolean; readonly recipientKind: StoredMessage['recipientKind'];
};

/**
 * The next mail to send: whatever it says is checked once more, in the transaction that takes the lease. 'passed' when
 * the mail looked at turned out not to be for now; 'none' when there is no other.
 */
export async function claimMail(pass: Pass, leaseMs: number): Promise<ClaimedMail | 'passed' | 'none'> {
  return inTransaction(pass.ports.dataSource, async (tx) => {
    const [mail] = await tx.query<MailRow>(
      `select id, message_id as "messageId", urgency, composition, attempts, uncertain, recipient_kind as "recipientKind" from mails
       where state = 'waiting' and next_attempt_at <= $1 and (lease_until is null or lease_until < clock_timestamp())
       order by array_position(array['at-once', 'last-day', 'office-hours'], urgency), next_attempt_at, id
       limit 1 for update skip locked`,
      [new Date(pass.now)],
    );
    return mail === undefined ? 'none' : claimChecked(tx, mail, pass, leaseMs);
  });
}

async function claimChecked(tx: Db, mail: MailRow, pass: Pass, leaseMs: number): Promise<ClaimedMail | 'passed'> {
  const messages = await messagesOf(tx, mail.id, pass.now);
  const { ready, waiting, until } = await sortMessages(tx, messages, pass);
  const sendable = [...ready['at-once'], ...ready['last-day'], ...ready['office-hours']];
  const kept = [...sendable, ...waiting];
  const typed = kept[0]?.email ?? null;
  const to = pass.ports.writer.address(typed ?? '');
  if (to === null) {
    await tx.change(`update mails set state = 'withdrawn', lease_until = null, leased_by = null where id = $1`, [mail.id]);
    return 'passed';
  }
  if (sendable.length === 0 && until !== null) {
    await tx.change(`update mails set next_attempt_at = $2, urgency = 'office-hours' where id = $1`, [mail.id, new Date(until)]);
    return 'passed';
  }
  const text = await textFor(tx, mail, kept, kept.length < messages.length, pass);
  const lease = newId(pass.now);
  await tx.change(
    `update mails set lease_until = clock_timestamp() + $2 * interval '1 millisecond', leased_by = $3, attempts = attempts + 1, uncertain = true,
                      last_attempt_at = $4, composition = $5
     where id = $1`,
    [mail.id, leaseMs, lease, new Date(pass.now), JSON.stringify(text)],
  );
  return { id: mail.id, lease, messageId: mail.messageId, to, typed, text, urgency: mail.urgency, attempts: mail.attempts + 1, uncertain: mail.uncertain, recipientKind: mail.recipientKind };
}

/**
 * What was frozen stays, once somebody may have read it, unless part of it must not be said any more; before that it is
 * written anew on another day, for it names today; and each time where it names a place, an address, a link, which change.
 */
async function textFor(tx: Db, mail: MailRow, kept: readonly StoredMessage[], changed: boolean, pass: Pass): Promise<FrozenText> {
  const stale = !mail.uncertain && (kept.some(standsAlone) || pragueDay(mail.composition.composedAt) !== pragueDay(pass.now));
  return changed || stale ? frozen(tx, kept, pass) : mail.composition;
}
