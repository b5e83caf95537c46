import type { DataSource } from 'typeorm';
import type { CaseId, CaseKind, Deadline, DeadlineTerms, OfficeId, PersonId, Role } from '../../domain/index.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { countBoard } from './board-counts.ts';
import type { BoardCounts } from './board-counts.ts';
import { BY_CONTENT, caseConditions, deadlineConditions } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { mayHold, SECTIONS, sectionSql } from './board-sections.ts';
import type { BoardSection } from './board-sections.ts';
import { SqlParameters } from './sql-parameters.ts';
import { standingOf } from './standing.ts';
import type { DeadlineStanding } from './standing.ts';
import { sightOf } from './viewer.ts';
import type { Sight, Viewer } from './viewer.ts';
import { visible } from './visibility.ts';
import type { Visibility } from './visibility.ts';

/** Where a row stands. `at` (epoch ms): when its first page was read; the order stays that of this moment while pages are turned. */
export type BoardPlace = { readonly section: BoardSection; readonly at: number; readonly lateFrom: number; readonly caseId: CaseId; readonly key: string };

/** `after`: the place of the last row of the page before. */
export type BoardPage = BoardFilter & { readonly after?: BoardPlace | undefined; readonly limit: number };

/** A recorded deadline without its steps and ladder, with its case and how it stands now. */
export type BoardRow = Omit<DeadlineTerms, 'steps' | 'rungs' | 'ladder' | 'anyHour'> & Pick<Deadline, 'state' | 'metOn' | 'outcome'> & {
  readonly caseId: CaseId;
  readonly kind: CaseKind;
  readonly registerNumber: string | null;
  readonly fileNumber: string | null;
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  /** Whom the case concerns, by name; none where this person does not see its content. */
  readonly offices: readonly { readonly id: OfficeId; readonly name: string }[];
  readonly standing: DeadlineStanding;
  readonly place: BoardPlace;
};

/** The deadlines of all cases that a person may see, section by section; in each the latest first, then the nearest. */
export class Board {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async page(viewer: Viewer, { after, limit, ...filter }: BoardPage): Promise<BoardRow[]> {
    const sight = await sightOf(this.dataSource, this.offices, viewer);
    const rows: BoardRow[] = [];
    const sections = SECTIONS.slice(after === undefined ? 0 : SECTIONS.indexOf(after.section)).filter((section) => mayHold(section, filter));
    for (const section of sections) {
      if (rows.length >= limit) break;
      const behind = after?.section === section ? after : undefined;
      const { at } = after ?? { at: viewer.now };
      rows.push(...await sectionRows(sight, { section, filter, at, behind, now: viewer.now, limit: limit - rows.length }));
    }
    return rows;
  }

  async counts(viewer: Viewer, filter: BoardFilter = {}): Promise<BoardCounts> {
    return countBoard(await sightOf(this.dataSource, this.offices, viewer), filter, viewer.now);
  }
}

type SectionPage = {
  readonly section: BoardSection; readonly filter: BoardFilter; readonly at: number; readonly behind: BoardPlace | undefined; readonly now: number; readonly limit: number;
};

/**
 * Of many cases the section's index is followed in its order until the page is full. Of few that would end late, or, for a
 * newcomer, never: their deadlines are taken and sorted. The cases of an office may be either, so there the index is
 * followed for a while first.
 */
async function sectionRows(sight: Sight, page: SectionPage): Promise<BoardRow[]> {
  if (!isNarrow(sight.visibility, page.filter)) return rowsBy('walk', sight, page);
  if (page.filter.officeId !== undefined) {
    const rows = await rowsBy('short walk', sight, page);
    if (rows.length === page.limit) return rows;
  }
  return rowsBy('case', sight, page);
}

type Way = 'walk' | 'short walk' | 'case';

const SHORT = 4_000;

async function rowsBy(way: Way, { db, visibility }: Sight, page: SectionPage): Promise<BoardRow[]> {
  const { section, filter, at, behind, now, limit } = page;
  const parameters = new SqlParameters();
  const ofCase = caseConditions(visibility, filter, parameters);
  const sought = deadlineConditions(filter, at, parameters);
  const inSection = [sectionSql(section, at, parameters), ...(behind === undefined ? [] : [comesAfter(behind, parameters)])];
  const { from, where } = {
    'walk': () => ({ from: `deadlines d ${OF_CASE}`, where: [...inSection, ...sought, ...ofCase] }),
    'short walk': () => ({
      from: `(select d.case_id, d.key from deadlines d where ${all(inSection)} order by ${ORDER} limit ${parameters.add(SHORT)}) at ${OF_KEY}`,
      where: [...sought, ...ofCase],
    }),
    // `offset 0` keeps PostgreSQL from choosing the walk.
    'case': () => ({
      from: `(select d.case_id, d.key from (select c.id from cases c where ${all(ofCase)} offset 0) c join deadlines d on d.case_id = c.id
        where ${all([...inSection, ...sought])} order by ${ORDER} limit ${parameters.add(limit)}) at ${OF_KEY}`,
      where: ['true'],
    }),
  }[way]();
  const rows = await db.query<RawRow>(
    `select ${COLUMNS}, ${officesSql(visibility, parameters)} as offices from ${from} left join people owner on owner.id = c.owner_id
     where ${all(where)} order by ${ORDER} limit ${parameters.add(limit)}`,
    parameters.values,
  );
  return rows.map((row) => boardRow(row, { section, at, now }));
}

const ORDER = 'd.late_from, d.case_id, d.key';
const OF_CASE = 'join cases c on c.id = d.case_id';
const OF_KEY = `join deadlines d on d.case_id = at.case_id and d.key = at.key ${OF_CASE}`;

function all(conditions: readonly string[]): string {
  return conditions.join(' and ');
}

/** Few of all cases. */
function isNarrow({ actor: { roles } }: Visibility, { ownerId, officeId, search }: BoardFilter): boolean {
  return ownerId !== undefined || officeId !== undefined || search !== undefined || !OF_MANY.some((role) => roles.includes(role));
}

/** Roles that see most cases of a department, or all. */
const OF_MANY: readonly Role[] = ['manager', 'auditor', 'internal-control'];

function comesAfter({ lateFrom, caseId, key }: BoardPlace, parameters: SqlParameters): string {
  return `(d.late_from, d.case_id, d.key) > (${parameters.add(new Date(lateFrom))}::timestamptz, ${parameters.add(caseId)}::uuid, ${parameters.add(key)}::text)`;
}

type RawRow = Omit<BoardRow, 'owner' | 'standing' | 'lateFrom' | 'place'> & { readonly lateFrom: Date; readonly ownerId: PersonId | null; readonly ownerName: string | null };

const COLUMNS = `d.case_id as "caseId", c.kind, c.register_number as "registerNumber", c.file_number as "fileNumber", c.owner_id as "ownerId", owner.name as "ownerName",
  d.key, d.rule_id as "ruleId", d.rule_version as "ruleVersion", d.citation, d.effect, d.binds, d.from_day as "from", d.proof, d.period,
  d.nominal_end as "nominalEnd", d.legal_end as "legalEnd", d.calendar_version as "calendarVersion", d.status, d.late_from as "lateFrom", d.state,
  d.met_on as "metOn", d.outcome`;

/** An office is content: it stands only in rows of cases whose content is seen. */
function officesSql(visibility: Visibility, parameters: SqlParameters): string {
  return `coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name) order by o.name, o.id) from offices o
    where o.id in (select concerns.office_id from case_offices concerns where concerns.case_id = c.id) and ${visible(visibility, parameters, BY_CONTENT)}), '[]')`;
}

function boardRow({ ownerId, ownerName, ...raw }: RawRow, { section, at, now }: Pick<SectionPage, 'section' | 'at' | 'now'>): BoardRow {
  const row = { ...raw, lateFrom: raw.lateFrom.getTime() };
  const { lateFrom, caseId, key } = row;
  const owner = ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName };
  return { ...row, owner, standing: standingOf(row, now), place: { section, at, lateFrom, caseId, key } };
}
