import type { DataSource } from 'typeorm';
import type { Answer, CaseId, MeetingDay, MeetingPhase } from '../../../domain/index.ts';
import { addDays, pragueDay } from '../../../law/index.ts';
import type { Day } from '../../../law/index.ts';
import { pool } from '../../database/transaction.ts';
import type { Viewer } from '../viewer.ts';
import type { MeetingStanding } from './meeting-list.ts';

export type MyInvitation = {
  readonly meetingId: CaseId;
  readonly inviteeId: string;
  readonly registerNumber: string | null;
  readonly title: string;
  readonly seriesTitle: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly days: readonly MeetingDay[];
  readonly phase: MeetingPhase;
  readonly standing: MeetingStanding;
  readonly version: number;
  /** Null: not answered yet. */
  readonly answer: Answer | null;
  readonly answeredOn: Day | null;
};

/** How long a past meeting still stands among them. */
const KEPT_DAYS = 90;

/** What one of ours is invited to: what comes, nearest first, then what was, newest first. */
export async function myInvitations(dataSource: DataSource, { actor, now }: Viewer): Promise<MyInvitation[]> {
  const today = pragueDay(now);
  return pool(dataSource).query<MyInvitation>(
    `select m.case_id as "meetingId", i.id as "inviteeId", c.register_number as "registerNumber", m.title, s.title as "seriesTitle", m.place, m.link, m.days, c.phase, m.standing,
       c.version, i.answer, i.answered_on as "answeredOn"
     from invitees i join meetings m on m.case_id = i.case_id join cases c on c.id = m.case_id join series s on s.case_id = m.series_id
     where i.person_id = $1 and not i.removed and i.told_sequence is not null and m.last_day >= $3::date
     order by m.last_day < $2::date, case when m.last_day >= $2::date then m.first_day end, m.first_day desc, m.case_id limit 500`,
    [actor.personId, today, addDays(today, -KEPT_DAYS)],
  );
}
