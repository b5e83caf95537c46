import type { Day } from '../../law/index.ts';
import { INVITEE_REGISTERS } from '../registers/invitee-register.ts';

/** What decides today whether a message to somebody invited still makes sense. */
export type Invited = {
  readonly removed: boolean;
  readonly answered: boolean;
  /** The meeting will not be. */
  readonly cancelled: boolean;
  readonly lastDay: Day;
  /** An invitation has reached it, or may have. */
  readonly told: boolean;
  /** A later message of the same sort is due for it. */
  readonly newer: boolean;
};

/** Messages after which an earlier one of the same sort need not go. */
const SUCCESSORS = `
  case when m.purpose in ('invitation', 'invitation-changed') then array['invitation', 'invitation-changed', 'invitation-cancelled']
       when m.purpose in ('meeting-reminder', 'answer-missing') then array['meeting-reminder', 'answer-missing']
       else array[]::text[] end`;

/** Columns of `Invited`, null for a person; of message `m`, invitee `i` and meeting `t`, as of $1. */
export const INVITED_COLUMNS = `
  i.removed as "i_removed", i.answer is not null as "i_answered", t.standing = 'cancelled' as "i_cancelled", t.last_day as "i_lastDay",
  i.id is not null and exists (
    select 1 from messages e left join mails em on em.id = e.mail_id
    where e.recipient_id = m.recipient_id and e.case_id = m.case_id and e.key <> m.key and e.purpose in ('invitation', 'invitation-changed')
      and (e.state = 'sent' or em.state = 'sent' or em.uncertain)) as "i_told",
  i.id is not null and exists (
    select 1 from messages n
    where n.recipient_id = m.recipient_id and n.case_id = m.case_id and n.planned_by_fact > m.planned_by_fact and n.not_before <= $1
      and n.state <> 'overtaken' and n.purpose = any (${SUCCESSORS})) as "i_newer"`;

export const INVITED_JOINS = `
  left join invitees i on m.recipient_kind = 'invitee' and i.case_id = m.case_id and i.id = m.recipient_id
  left join meetings t on t.case_id = i.case_id
  ${INVITEE_REGISTERS}`;
