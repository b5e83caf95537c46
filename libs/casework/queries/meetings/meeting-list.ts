import type { DataSource } from 'typeorm';
import type { CaseId, MeetingDay, MeetingPhase, PersonId, SeriesKind } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';
import { isId } from '../../ids.ts';
import type { OfficeStates } from '../../registers/office-state.ts';
import { SqlParameters } from '../sql-parameters.ts';
import { sightOf } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';
import { shownAs, visible } from '../visibility.ts';
import { COUNTED, COUNTS } from './answer-counts.ts';
import type { AnswerCounts } from './answer-counts.ts';

export type MeetingStanding = 'planned' | 'held' | 'cancelled';
export type MeetingFilter = {
  readonly seriesId?: CaseId | undefined;
  /** Whose first day lies between these, both included. */
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly standings?: readonly MeetingStanding[] | undefined;
};
/** The last row of the page before. */
export type MeetingCursor = { readonly firstDay: Day; readonly id: CaseId };
export type MeetingPage = MeetingFilter & { readonly after?: MeetingCursor | undefined; readonly limit: number };

export type MeetingDetails = {
  readonly title: string;
  readonly place: string | null;
  readonly link: string | null;
  readonly phase: MeetingPhase;
  readonly days: readonly MeetingDay[];
  readonly sequence: number;
  readonly series: { readonly id: CaseId; readonly title: string; readonly seriesKind: SeriesKind };
  readonly theme: { readonly id: string; readonly title: string | null };
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  readonly leader: { readonly id: PersonId; readonly name: string } | null;
  readonly replacesId: CaseId | null;
  readonly replacedById: CaseId | null;
  readonly counts: AnswerCounts;
};

export type MeetingRow = {
  readonly id: CaseId;
  readonly registerNumber: string | null;
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly standing: MeetingStanding;
  readonly version: number;
  /** Null for those who see number and dates alone. */
  readonly details: MeetingDetails | null;
};

/** Meetings by their days: the year calendar, and those of one series. */
export class MeetingList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async page(viewer: Viewer, { after, limit, ...filter }: MeetingPage): Promise<MeetingRow[]> {
    if (filter.seriesId !== undefined && !isId(filter.seriesId)) return [];
    return this.rows(viewer, limit, (parameters) => [
      ...conditions(filter, parameters),
      ...(after === undefined ? [] : [`(m.first_day, m.case_id) > (${parameters.add(after.firstDay)}::date, ${parameters.add(after.id)}::uuid)`]),
    ]);
  }

  /** One row; null when it is not for whoever asks. */
  async row(viewer: Viewer, meetingId: CaseId): Promise<MeetingRow | null> {
    if (!isId(meetingId)) return null;
    const [row] = await this.rows(viewer, 1, (parameters) => [`m.case_id = ${parameters.add(meetingId)}::uuid`]);
    return row ?? null;
  }

  private async rows(viewer: Viewer, limit: number, filter: (parameters: SqlParameters) => readonly string[]): Promise<MeetingRow[]> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = [visible(visibility, parameters, ['full', 'number-and-dates']), ...filter(parameters)];
    const rows = await db.query<RawRow>(
      `select m.case_id as id, ${shownAs(visibility, parameters)} as shown, c.register_number as "registerNumber", m.first_day as "firstDay", m.last_day as "lastDay",
         m.standing, c.version, ${DETAILS}
       from meetings m join cases c on c.id = m.case_id join series s on s.case_id = m.series_id left join people owner on owner.id = c.owner_id
       left join people leader on leader.id = m.leader_id ${COUNTED}
       where ${where.join(' and ')} order by m.first_day, m.case_id limit ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map(({ shown, details, ...row }) => ({ ...row, details: shown === 'full' ? details : null }));
  }
}

function conditions({ seriesId, from, to, standings }: MeetingFilter, parameters: SqlParameters): readonly string[] {
  return [
    ...(seriesId === undefined ? [] : [`m.series_id = ${parameters.add(seriesId)}::uuid`]),
    ...(from === undefined ? [] : [`m.first_day >= ${parameters.add(from)}::date`]),
    ...(to === undefined ? [] : [`m.first_day <= ${parameters.add(to)}::date`]),
    ...(standings === undefined ? [] : [`m.standing = any(${parameters.add(standings)}::text[])`]),
  ];
}

type RawRow = Omit<MeetingRow, 'details'> & { readonly shown: string; readonly details: MeetingDetails };

const DETAILS = `jsonb_build_object('title', m.title, 'place', m.place, 'link', m.link, 'phase', c.phase, 'days', m.days, 'sequence', m.sequence,
  'series', jsonb_build_object('id', m.series_id, 'title', s.title, 'seriesKind', s.series_kind), 'theme', jsonb_build_object('id', m.theme_id, 'title', s.themes -> m.theme_id),
  'owner', case when owner.id is not null then jsonb_build_object('id', owner.id, 'name', owner.name) end,
  'leader', case when leader.id is not null then jsonb_build_object('id', leader.id, 'name', leader.name) end,
  'replacesId', m.replaces_id, 'replacedById', m.replaced_by_id, 'counts', ${COUNTS}) as details`;
