import type { BusyTime, CaseId, Invitable, Planning } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import type { Db } from '../database/transaction.ts';

/** What planning a series between two days has to know: when others are busy or meet already, and who can be invited. */
export async function planningOf(db: Db, seriesId: CaseId, from: Day, to: Day): Promise<Planning> {
  return { busy: await busyTimes(db, from, to), taken: await takenDays(db, seriesId, from, to), invitable: await invitable(db, from, to) };
}

function busyTimes(db: Db, from: Day, to: Day): Promise<readonly BusyTime[]> {
  return db.query<BusyTime>(
    `select from_day as "from", to_day as "to", office_id as "officeId", kind from busy_times where from_day <= $2::date and to_day >= $1::date
     order by from_day, to_day, id`,
    [from, to],
  );
}

/** Other series' meetings, and the days that wait there to be confirmed. */
function takenDays(db: Db, seriesId: CaseId, from: Day, to: Day): Promise<Planning['taken']> {
  return db.query<{ readonly day: Day; readonly seriesId: CaseId }>(
    `select distinct day, series_id as "seriesId" from (
       select (d ->> 'day')::date as day, m.series_id from meetings m cross join jsonb_array_elements(m.days) d
       where m.standing <> 'cancelled' and m.first_day <= $3::date and m.last_day >= $2::date
       union all
       select (s ->> 'day')::date, r.case_id from series r join cases c on c.id = r.case_id and c.closed_at is null cross join jsonb_array_elements(r.slots) s
     ) days where series_id <> $1::uuid and day between $2::date and $3::date order by day, series_id`,
    [seriesId, from, to],
  );
}

async function invitable(db: Db, from: Day, to: Day): Promise<Invitable> {
  return {
    offices: await db.query<Invitable['offices'][number]>('select id as "officeId", kind, active from offices order by name, id'),
    groups: await db.query<Invitable['groups'][number]>('select id as "groupId", active from groups order by name, id'),
    members: await db.query<Invitable['members'][number]>(
      `select m.id as "memberId", m.group_id as "groupId", m.person_id as "personId", m.from_day as "from", m.to_day as "to"
       from group_members m join groups g on g.id = m.group_id left join group_roles r on r.id = m.role_id
       where g.active and m.from_day <= $2::date and (m.to_day is null or m.to_day >= $1::date)
       order by g.name, g.id, r.place nulls last, m.name, m.id`,
      [from, to],
    ),
  };
}
