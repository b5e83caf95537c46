import { INVITEE_ADDRESS } from '../../registers/invitee-register.ts';

/** Why the message `m` with its mail `mail` did not reach whom it was for: what the server said, else a code. */
export const REFUSED = `coalesce(mail.last_error, m.state_reason, '')`;

/**
 * Why our mail does not reach the invitee `i`, joined with `INVITEE_REGISTERS`: there is no address ('no-address'), or the last
 * message was refused. Of whoever is not invited any more only the news of that still matters. Null: nothing is known against it.
 */
export const UNREACHED = `case when not i.removed and ${INVITEE_ADDRESS} is null then 'no-address' else (
    select case when m.state = 'dead' and (not i.removed or m.purpose = 'invitation-cancelled') then ${REFUSED} end
    from messages m left join mails mail on mail.id = m.mail_id where m.case_id = i.case_id and m.recipient_id = i.id and m.state in ('sent', 'dead')
    order by m.planned_by_fact desc, m.key desc limit 1) end`;
