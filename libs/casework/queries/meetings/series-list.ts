import type { DataSource } from 'typeorm';
import type { CaseId, DepartmentId, PersonId, SeriesSettings, SeriesState } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import type { Day } from '../../../law/index.ts';
import { isId } from '../../ids.ts';
import type { OfficeStates } from '../../registers/office-state.ts';
import { SqlParameters } from '../sql-parameters.ts';
import { sightOf } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';
import { shownAs, visible } from '../visibility.ts';

export type SeriesFilter = {
  readonly open?: boolean | undefined;
  /** Whose meetings come along, of every row. */
  readonly year: number;
};

export type SeriesOccurrence = SeriesState['occurrences'][number];

/** What the list and the quota meter read. */
export type SeriesDetails = {
  readonly title: string;
  /** Titles by id of the theme. */
  readonly themes: Readonly<Record<string, string>>;
  readonly place: string | null;
  readonly link: string | null;
  readonly phase: SeriesState['phase'];
  readonly year: number;
  readonly settings: SeriesSettings;
  /** Proposed days that wait for somebody, of every year. */
  readonly slots: SeriesState['slots'];
  /** Meetings of the year that was asked for, by their day. */
  readonly occurrences: readonly SeriesOccurrence[];
  /** First day of the nearest meeting that is planned. */
  readonly nextDay: Day | null;
  readonly openTasks: number;
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  readonly leader: { readonly id: PersonId; readonly name: string } | null;
  readonly departmentId: DepartmentId;
};

export type SeriesRow = {
  readonly id: CaseId;
  readonly registerNumber: string | null;
  /** Epoch ms. */
  readonly registeredAt: number;
  readonly closedAt: number | null;
  readonly version: number;
  /** Null for those who see number and dates alone. */
  readonly details: SeriesDetails | null;
};

export class SeriesList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  /** In the order of their titles; those of which only the number is seen come last. */
  async list(viewer: Viewer, { open, year }: SeriesFilter): Promise<SeriesRow[]> {
    return this.rows(viewer, year, () => (open === undefined ? [] : [open ? 'c.closed_at is null' : 'c.closed_at is not null']));
  }

  /** One row; null when it is not for whoever asks. */
  async row(viewer: Viewer, seriesId: CaseId, year: number): Promise<SeriesRow | null> {
    if (!isId(seriesId)) return null;
    const [row] = await this.rows(viewer, year, (parameters) => [`c.id = ${parameters.add(seriesId)}::uuid`]);
    return row ?? null;
  }

  private async rows(viewer: Viewer, year: number, filter: (parameters: SqlParameters) => readonly string[]): Promise<SeriesRow[]> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = [visible(visibility, parameters, ['full', 'number-and-dates']), ...filter(parameters)];
    const rows = await db.query<RawRow>(
      `select * from (
         select c.id, ${shownAs(visibility, parameters)} as shown, c.register_number as "registerNumber", c.registered_at as "registeredAt", c.closed_at as "closedAt", c.version,
           s.title, s.themes, s.place, s.link, c.phase, s.year, s.settings, s.slots, s.open_tasks as "openTasks", c.department_id as "departmentId",
           ${person('owner')} as owner, ${person('leader')} as leader, held.meetings as occurrences,
           (select min(n.first_day) from meetings n where n.series_id = s.case_id and n.standing = 'planned' and n.first_day >= ${parameters.add(pragueDay(viewer.now))}::date) as "nextDay"
         from series s join cases c on c.id = s.case_id left join people owner on owner.id = c.owner_id left join people leader on leader.id = s.leader_id
         cross join lateral (${occurrencesIn(parameters.add(year))}) held
         where ${where.join(' and ')}) rows
       order by shown <> 'full', title, id limit 1000`,
      parameters.values,
    );
    return rows.map(seriesRow);
  }
}

type RawRow = Omit<SeriesRow, 'registeredAt' | 'closedAt' | 'details'> & SeriesDetails & { readonly shown: string; readonly registeredAt: Date; readonly closedAt: Date | null };

function seriesRow({ id, shown, registerNumber, registeredAt, closedAt, version, ...details }: RawRow): SeriesRow {
  return { id, registerNumber, registeredAt: registeredAt.getTime(), closedAt: closedAt?.getTime() ?? null, version, details: shown === 'full' ? details : null };
}

function person(table: 'owner' | 'leader'): string {
  return `case when ${table}.id is not null then jsonb_build_object('id', ${table}.id, 'name', ${table}.name) end`;
}

/** Days as the series knows them. */
function occurrencesIn(year: string): string {
  return `select coalesce(jsonb_agg(jsonb_build_object('meetingId', m.case_id, 'themeId', m.theme_id, 'days', (select jsonb_agg(d -> 'day') from jsonb_array_elements(m.days) d), 'standing', m.standing)
      order by m.first_day, m.case_id), '[]') as meetings
    from meetings m where m.series_id = s.case_id and m.first_day between make_date(${year}::int, 1, 1) and make_date(${year}::int, 12, 31)`;
}

