import type { DataSource } from 'typeorm';
import type { CaseId } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';
import { isId } from '../../ids.ts';
import type { OfficeStates } from '../../registers/office-state.ts';
import { SqlParameters } from '../sql-parameters.ts';
import { sightOf } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';
import { visible } from '../visibility.ts';

export type ParticipationFilter = { readonly seriesId?: CaseId | undefined; readonly fromYear: number; readonly toYear: number };

/** How an office, a member of a group or one of ours took part in the meetings that were held in a year and of which attendance was recorded. */
export type ParticipationRow = {
  readonly year: number;
  readonly body: 'office' | 'member' | 'person';
  readonly id: string;
  readonly name: string;
  /** In the roster of the group. */
  readonly role: string | null;
  /** Meetings to which it was invited: attended, excused and absent add up to it. */
  readonly invited: number;
  /** Somebody came, a deputy too. */
  readonly attended: number;
  readonly excused: number;
  readonly absent: number;
  /** People who came, of every meeting. */
  readonly people: number;
  /** Days on which they were there, of all of them together. */
  readonly personDays: number;
  /** Meetings held to which it was invited too, but of which nobody recorded who came: counted in nothing else. */
  readonly unrecorded: number;
};

/** A meeting that was held and of which no attendance was recorded; it says nothing of anybody. */
export type UnrecordedMeeting = { readonly id: CaseId; readonly registerNumber: string | null; readonly firstDay: Day };

/** Participation over the years, the chart and its table. Guests by name are not counted: they stand for nobody. */
export class Participation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  /** By the year of the first day; in Czech order of names. */
  async rows(viewer: Viewer, filter: ParticipationFilter): Promise<ParticipationRow[]> {
    return this.ask<ParticipationRow>(viewer, filter, (held) => `with taken as (${TAKEN} where ${held} and not i.removed and i.kind <> 'guest') ${SUMS}`);
  }

  /** What is left out of the rows, in order of days. */
  async unrecorded(viewer: Viewer, filter: ParticipationFilter): Promise<UnrecordedMeeting[]> {
    return this.ask<UnrecordedMeeting>(viewer, filter, (held) =>
      `select m.case_id as id, c.register_number as "registerNumber", m.first_day as "firstDay" from meetings m join cases c on c.id = m.case_id
       where ${held} and not ${RECORDED} order by m.first_day, m.case_id`);
  }

  private async ask<Row>(viewer: Viewer, { seriesId, fromYear, toYear }: ParticipationFilter, statement: (held: string) => string): Promise<Row[]> {
    if (seriesId !== undefined && !isId(seriesId)) return [];
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const held = [
      visible(visibility, parameters, ['full']), "m.standing = 'held'",
      `m.first_day between make_date(${parameters.add(fromYear)}::int, 1, 1) and make_date(${parameters.add(toYear)}::int, 12, 31)`,
      ...(seriesId === undefined ? [] : [`m.series_id = ${parameters.add(seriesId)}::uuid`]),
    ];
    return db.query<Row>(statement(held.join(' and ')), parameters.values);
  }
}

/** Somebody was ticked off, or the list was closed, be it with nobody on it. */
const RECORDED = `(exists (select 1 from attendees a where a.case_id = m.case_id and a.marks <> '[]')
  or exists (select 1 from facts f where f.case_id = m.case_id and f.type = 'attendanceClosed'))`;

const HERE = "k ->> 'presence' in ('present', 'deputy', 'guest')";

/** One row for each invitee of a meeting: who came for it, and whether somebody excused it. */
const TAKEN = `
  select extract(year from m.first_day)::int as year, i.kind as body, coalesce(i.office_id, i.member_id, i.person_id) as id,
    coalesce(o.name, gm.name, p.name, '') as name, r.name as role, came.people, came.days, came.excused or i.answer = 'no' as excused, ${RECORDED} as recorded
  from meetings m join cases c on c.id = m.case_id join invitees i on i.case_id = m.case_id
  left join offices o on o.id = i.office_id left join group_members gm on gm.id = i.member_id left join group_roles r on r.id = gm.role_id
  left join people p on p.id = i.person_id
  cross join lateral (
    select count(distinct a.id) filter (where ${HERE})::int as people, count(*) filter (where ${HERE})::int as days, coalesce(bool_or(k ->> 'presence' = 'excused'), false) as excused
    from attendees a cross join jsonb_array_elements(a.marks) k where a.case_id = i.case_id and a.invitee_id = i.id) came`;

const SUMS = `
  select year, body, id, name, role, count(*) filter (where recorded)::int as invited, count(*) filter (where people > 0)::int as attended,
    count(*) filter (where recorded and people = 0 and coalesce(excused, false))::int as excused, count(*) filter (where recorded and people = 0 and not coalesce(excused, false))::int as absent,
    sum(people)::int as people, sum(days)::int as "personDays", count(*) filter (where not recorded)::int as unrecorded
  from taken group by year, body, id, name, role order by year, array_position(array['office', 'member', 'person'], body), name, id`;
