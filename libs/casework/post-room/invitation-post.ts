import type { CaseId, InvitationPurpose } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';

/**
 * What became of a message to somebody invited. planned: not yet in a mail. waiting: the server has not taken it yet; `code`
 * tells of an attempt that failed. refused: for good. unaddressed: there is no address, or none that can be written.
 * withdrawn: pointless before it went; `code` says why.
 */
export type InvitationPost = {
  readonly inviteeId: string;
  readonly key: string;
  readonly purpose: InvitationPurpose;
  readonly state: 'planned' | 'waiting' | 'sent' | 'refused' | 'unaddressed' | 'withdrawn';
  /** A reply code of the server, or a reason; never a text that could quote an address. */
  readonly code: string | null;
  /** When it came to this, as far as that is known; else from when on it may go. */
  readonly at: Date;
};

/** Every message to those invited to a meeting, in the order in which they were planned. */
export async function invitationPost(db: Db, meetingId: CaseId): Promise<readonly InvitationPost[]> {
  return db.query<InvitationPost>(
    `select m.recipient_id as "inviteeId", m.key, m.purpose,
            case when m.state = 'sent' or mail.state = 'sent' then 'sent'
                 when m.state = 'dead' then case when m.state_reason in ('no-address', 'bad-address') then 'unaddressed' else 'refused' end
                 when m.state = 'overtaken' then 'withdrawn'
                 when m.state = 'bundled' then 'waiting' else 'planned' end as state,
            case when m.state in ('dead', 'overtaken') then m.state_reason when m.state = 'bundled' then mail.last_error end as code,
            coalesce(m.sent_at, mail.sent_at, mail.died_at, mail.last_attempt_at, m.not_before) as at
     from messages m left join mails mail on mail.id = m.mail_id
     where m.case_id = $1 and m.recipient_kind = 'invitee' order by m.planned_by_fact, m.recipient_id`,
    [meetingId],
  );
}
