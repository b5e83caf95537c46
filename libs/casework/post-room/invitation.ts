import { addWorkingDays, compareDays, day, pragueDay } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import type { Answer, Appointment, InvitationMail, InviteeKind, SeriesKind } from '../../domain/index.ts';
import { only } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { INVITEE_NAME, INVITEE_REGISTERS } from '../registers/invitee-register.ts';
import { workingDays } from './mail-items.ts';
import type { MailText } from './ports.ts';
import type { Pass } from './sorting.ts';
import type { StoredMessage } from './stored-message.ts';

type Row = {
  readonly version: number; readonly sequence: number; readonly cancelled: boolean; readonly seriesKind: SeriesKind; readonly closed: boolean;
  readonly kind: InviteeKind; readonly name: string | null; readonly seats: number; readonly answer: Answer | null; readonly linkNo: number; readonly removed: boolean;
  readonly department: string | null; readonly person: string | null; readonly email: string | null;
  readonly plannedAt: Date;
  /** Key of the invitation that last reached it, or may have. */
  readonly toldBy: string | null;
};

const INVITATION = `
  select c.version, m.planned_at as "plannedAt", t.sequence, t.standing = 'cancelled' as cancelled, s.series_kind as "seriesKind", c.closed_at is not null as closed,
         i.kind, nullif(${INVITEE_NAME}, '') as name, i.seats, i.answer, i.link_no as "linkNo", i.removed,
         d.name as department, o.name as person, o.email,
         (select e.key from messages e left join mails em on em.id = e.mail_id
          where e.recipient_id = i.id and e.case_id = i.case_id and e.key <> $3 and e.purpose in ('invitation', 'invitation-changed')
            and (e.state = 'sent' or em.state = 'sent' or em.uncertain)
          order by e.planned_by_fact desc limit 1) as "toldBy"
  from messages m join invitees i on i.case_id = m.case_id and i.id = m.recipient_id join meetings t on t.case_id = i.case_id join cases c on c.id = i.case_id join series s on s.case_id = t.series_id
  ${INVITEE_REGISTERS}
  left join departments d on d.id = c.department_id left join people o on o.id = c.owner_id
  where m.case_id = $1 and m.recipient_id = $2 and m.key = $3`;

/** The mail for one of the invited, as everything stands now; names and titles are read for it and nowhere kept but in it. */
export async function invitationText(db: Db, message: StoredMessage, pass: Pass): Promise<MailText> {
  const row = only(await db.query<Row>(INVITATION, [message.caseId, message.recipientId, message.key]));
  const story = await pass.stories.of(db, message.caseId, row.version);
  const meeting = story.appointments[row.sequence];
  if (meeting === undefined) throw new TypeError('a meeting without its present appointment');
  const { calendar } = pass.office;
  const today = pragueDay(pass.now);
  const first = firstDayOf(meeting);
  const asked = !row.closed && !row.cancelled && !row.removed;
  const until = (days: number): Day | null => {
    const last = addWorkingDays(calendar, first, -days);
    return asked && compareDays(today, last) <= 0 ? last : null;
  };
  return pass.ports.writer.invitation({
    ...told(message, row, story.appointments, meeting),
    meetingId: message.caseId, inviteeId: message.recipientId, linkNo: row.linkNo, seriesKind: row.seriesKind, meeting, sequence: row.sequence, stamp: row.plannedAt.getTime(),
    reason: message.purpose === 'invitation-cancelled' || message.purpose === 'invitation-changed' ? story.reason : null,
    stillHeld: row.removed && !row.cancelled,
    addressee: { kind: row.kind, name: row.name, address: pass.ports.writer.address(message.email ?? '') ?? '' },
    seats: row.seats, answer: row.answer, answerUntil: until(story.answerWorkingDays), agendaUntil: until(story.agendaWorkingDays), agenda: story.agenda,
    workingDays: workingDays(calendar, today, first), organizer: { department: row.department, person: row.person, email: row.email },
  });
}

/** Whom no invitation has reached is invited, whatever has changed meanwhile. */
function told({ purpose }: StoredMessage, { toldBy }: Row, appointments: readonly Appointment[], meeting: Appointment): Pick<InvitationMail, 'purpose' | 'was'> {
  if (purpose !== 'invitation-changed') return { purpose: purpose as InvitationMail['purpose'], was: null };
  if (toldBy === null) return { purpose: 'invitation', was: null };
  const before = appointments[Number(toldBy.slice(toldBy.lastIndexOf(':') + 1))] ?? null;
  return { purpose, was: before === null || JSON.stringify(before) === JSON.stringify(meeting) ? null : before };
}

function firstDayOf({ days }: Appointment): Day {
  const [first] = days;
  if (first === undefined) throw new TypeError('a meeting has a day');
  return day(first.day);
}
