import type { DataSource } from 'typeorm';
import type { CaseId, CaseKind, Deadline, DeadlineTerms, OfficeId, PersonId } from '../../domain/index.ts';
import type { Bound } from '../../law/index.ts';
import { only } from '../database/transaction.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { SqlParameters } from './sql-parameters.ts';
import { nearUntil, standingOf } from './standing.ts';
import type { DeadlineStanding } from './standing.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { visible } from './visibility.ts';
import type { Shown, Visibility } from './visibility.ts';

export type BoardFilter = {
  /** null: nobody's. */
  readonly ownerId?: PersonId | null | undefined;
  readonly officeId?: OfficeId | undefined;
  readonly agenda?: CaseKind | undefined;
  readonly standings?: readonly DeadlineStanding[] | undefined;
  readonly bounds?: readonly Bound[] | undefined;
};

/** The last row of the page before. */
export type BoardCursor = { readonly open: boolean; readonly lateFrom: number; readonly caseId: CaseId; readonly key: string };
export type BoardPage = BoardFilter & { readonly after?: BoardCursor | undefined; readonly limit: number };

/** A recorded deadline without its steps and ladder, with its case and how it stands now. */
export type BoardRow = Omit<DeadlineTerms, 'steps' | 'rungs' | 'ladder' | 'anyHour'> & Pick<Deadline, 'state' | 'metOn' | 'outcome'> & {
  readonly caseId: CaseId;
  readonly registerNumber: string | null;
  readonly fileNumber: string | null;
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  readonly standing: DeadlineStanding;
};

/** `late` counts statutory and set deadlines that bind us; what others owe is waited for. */
export type BoardCounts = { readonly late: number; readonly near: number; readonly open: number; readonly waitingLate: number; readonly waiting: number };

const OPEN: readonly DeadlineStanding[] = ['late', 'near', 'open'];
const BY_CONTENT: readonly Shown[] = ['full', 'no-names'];
const ON_BOARD: readonly Shown[] = ['full', 'no-names', 'no-content'];

/** The deadlines of all cases that a person may see, the latest first, then the nearest. */
export class Board {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async page(viewer: Viewer, { after, limit, ...filter }: BoardPage): Promise<BoardRow[]> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = conditions(visibility, filter, viewer.now, parameters);
    if (after !== undefined) where.push(behind(after, parameters));
    const onlyOpen = (filter.standings ?? OPEN).every((standing) => OPEN.includes(standing));
    const rows = await db.query<RawRow>(
      `select ${COLUMNS} from deadlines d join cases c on c.id = d.case_id left join people owner on owner.id = c.owner_id
       where ${where.join(' and ')} order by ${onlyOpen ? '' : "(d.state <> 'open'), "}d.late_from, d.case_id, d.key limit ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map((row) => boardRow(row, viewer.now));
  }

  async counts(viewer: Viewer, filter: Omit<BoardFilter, 'standings'> = {}): Promise<BoardCounts> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = conditions(visibility, { ...filter, standings: OPEN }, viewer.now, parameters);
    const now = `${parameters.add(new Date(viewer.now))}::timestamptz`;
    const near = `${parameters.add(nearUntil(viewer.now))}::date`;
    return only(await db.query<BoardCounts>(
      `select count(*) filter (where d.binds = 'us' and d.effect in ('statutory', 'set') and d.late_from <= ${now})::int as late,
              count(*) filter (where d.binds = 'us' and d.late_from > ${now} and d.nominal_end <= ${near})::int as near,
              count(*) filter (where d.binds = 'us')::int as open,
              count(*) filter (where d.binds <> 'us' and d.late_from <= ${now})::int as "waitingLate",
              count(*) filter (where d.binds <> 'us')::int as waiting
       from deadlines d join cases c on c.id = d.case_id where ${where.join(' and ')}`,
      parameters.values,
    ));
  }
}

function conditions(visibility: Visibility, filter: BoardFilter, now: number, parameters: SqlParameters): string[] {
  const { ownerId, officeId, agenda, standings = OPEN, bounds } = filter;
  const where = [`(${standings.map((standing) => standingSql(standing, now, parameters)).join(' or ')})`];
  if (standings.every((standing) => OPEN.includes(standing))) where.push("d.state = 'open'");
  where.push(visible(visibility, parameters, officeId === undefined ? ON_BOARD : BY_CONTENT));
  if (ownerId === null) where.push('c.owner_id is null');
  else if (ownerId !== undefined) where.push(`c.owner_id = ${parameters.add(ownerId)}::uuid`);
  if (officeId !== undefined) where.push(`exists (select 1 from case_offices o where o.case_id = c.id and o.office_id = ${parameters.add(officeId)}::uuid)`);
  if (agenda !== undefined) where.push(`c.kind = ${parameters.add(agenda)}`);
  if (bounds !== undefined) where.push(`d.binds = any(${parameters.add(bounds)}::text[])`);
  return where;
}

function standingSql(standing: DeadlineStanding, now: number, parameters: SqlParameters): string {
  const at = (): string => `${parameters.add(new Date(now))}::timestamptz`;
  const near = (): string => `${parameters.add(nearUntil(now))}::date`;
  switch (standing) {
    case 'late': return `(d.state = 'open' and d.late_from <= ${at()})`;
    case 'near': return `(d.state = 'open' and d.late_from > ${at()} and d.nominal_end <= ${near()})`;
    case 'open': return `(d.state = 'open' and d.late_from > ${at()} and d.nominal_end > ${near()})`;
    case 'met': return "d.state = 'met'";
    case 'cancelled': return "d.state = 'cancelled'";
  }
}

function behind({ open, lateFrom, caseId, key }: BoardCursor, parameters: SqlParameters): string {
  const later = `(d.late_from, d.case_id, d.key) > (${parameters.add(new Date(lateFrom))}::timestamptz, ${parameters.add(caseId)}::uuid, ${parameters.add(key)}::text)`;
  return open ? `(d.state <> 'open' or ${later})` : `(d.state <> 'open' and ${later})`;
}

type RawRow = Omit<BoardRow, 'owner' | 'standing' | 'lateFrom'> & { readonly lateFrom: Date; readonly ownerId: PersonId | null; readonly ownerName: string | null };

const COLUMNS = `d.case_id as "caseId", c.register_number as "registerNumber", c.file_number as "fileNumber", c.owner_id as "ownerId", owner.name as "ownerName",
  d.key, d.rule_id as "ruleId", d.rule_version as "ruleVersion", d.citation, d.effect, d.binds, d.from_day as "from", d.proof, d.period,
  d.nominal_end as "nominalEnd", d.legal_end as "legalEnd", d.calendar_version as "calendarVersion", d.status, d.late_from as "lateFrom", d.state,
  d.met_on as "metOn", d.outcome`;

function boardRow({ ownerId, ownerName, lateFrom, ...row }: RawRow, now: number): BoardRow {
  const owner = ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName };
  return { ...row, owner, lateFrom: lateFrom.getTime(), standing: standingOf({ ...row, lateFrom: lateFrom.getTime() }, now) };
}
