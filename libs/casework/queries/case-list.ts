import type { DataSource } from 'typeorm';
import type { CaseId, SubmissionKind, DepartmentId, OfficeId, PersonId } from '../../domain/index.ts';
import type { Day, LegalEffect } from '../../law/index.ts';
import { only } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { withNumber } from './number-search.ts';
import { SqlParameters } from './sql-parameters.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { shownAs, visible } from './visibility.ts';
import type { Shown, Visibility } from './visibility.ts';

export type CaseFilter = {
  readonly kind?: SubmissionKind | undefined;
  readonly phases?: readonly string[] | undefined;
  readonly classifications?: readonly string[] | undefined;
  /** null: nobody's. */
  readonly ownerId?: PersonId | null | undefined;
  readonly officeId?: OfficeId | undefined;
  readonly open?: boolean | undefined;
  /** Part of a spisová značka, č. j. or evidenční číslo. */
  readonly search?: string | undefined;
};

/** The last row of the page before. */
export type CaseCursor = { readonly registeredAt: number; readonly id: CaseId };
export type CasePage = CaseFilter & { readonly after?: CaseCursor | undefined; readonly limit: number };

export type NearestDeadline = {
  readonly key: string; readonly ruleId: string; readonly ruleVersion: number; readonly effect: LegalEffect;
  readonly nominalEnd: Day; readonly legalEnd: Day;
  /** Epoch ms. */
  readonly lateFrom: number;
};

/** What a list shows. Fields beyond `shown` are null: 'number-and-dates' leaves number, days and version alone. */
export type CaseRow = {
  readonly id: CaseId;
  readonly kind: SubmissionKind;
  readonly shown: Shown;
  readonly registerNumber: string | null;
  readonly fileNumber: string | null;
  readonly documentNumber: string | null;
  readonly phase: string | null;
  readonly classification: string | null;
  readonly channel: string | null;
  readonly receivedDay: Day | null;
  /** Epoch ms. */
  readonly registeredAt: number;
  readonly closedAt: number | null;
  readonly childAtRisk: boolean | null;
  readonly owner: { readonly id: PersonId; readonly name: string } | null;
  readonly departmentId: DepartmentId | null;
  /** The open deadline of ours that ends first; a target of our own only where nothing else binds us. */
  readonly nearest: NearestDeadline | null;
  readonly openTasks: number;
  readonly version: number;
};

export type CaseCounts = { readonly open: number; readonly closed: number; readonly unassigned: number; readonly byPhase: Readonly<Record<string, number>> };

const LISTED: readonly Shown[] = ['full', 'no-names', 'no-content', 'number-and-dates'];
const WITH_CONTENT: readonly Shown[] = ['full', 'no-names'];
const WITH_PHASE: readonly Shown[] = ['full', 'no-names', 'no-content'];

/** Cases by the rights of the moment; whoever may not see one is answered as if it were not there, in counts too. */
export class CaseList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  /** Newest first. */
  async page(viewer: Viewer, { after, limit, ...filter }: CasePage): Promise<CaseRow[]> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = conditions(visibility, filter, parameters);
    if (after !== undefined) where.push(`(c.registered_at, c.id) < (${parameters.add(new Date(after.registeredAt))}::timestamptz, ${parameters.add(after.id)}::uuid)`);
    const rows = await db.query<RawRow>(
      `select ${columns(visibility, parameters)}
       from (select c.* from cases c where ${where.join(' and ')} order by c.registered_at desc, c.id desc limit ${parameters.add(limit)}) c
       ${JOINS} order by c.registered_at desc, c.id desc`,
      parameters.values,
    );
    return rows.map(caseRow);
  }

  /** One row as a list would show it; null when it would not. */
  async row(viewer: Viewer, caseId: CaseId): Promise<CaseRow | null> {
    if (!isId(caseId)) return null;
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const rows = await db.query<RawRow>(
      `select ${columns(visibility, parameters)} from cases c ${JOINS} where c.id = ${parameters.add(caseId)} and ${SUBMITTED} and ${visible(visibility, parameters, LISTED)}`,
      parameters.values,
    );
    return rows[0] === undefined ? null : caseRow(rows[0]);
  }

  async counts(viewer: Viewer, filter: CaseFilter = {}): Promise<CaseCounts> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = conditions(visibility, filter, parameters).join(' and ');
    const withPhase = visible(visibility, parameters, WITH_PHASE);
    return only(await db.query<CaseCounts>(
      `with seen as (select c.closed_at, c.owner_id, case when ${withPhase} then c.phase end as phase from cases c where ${where})
       select count(*) filter (where closed_at is null)::int as open, count(*) filter (where closed_at is not null)::int as closed,
              count(*) filter (where closed_at is null and phase is not null and owner_id is null)::int as unassigned,
              coalesce((select jsonb_object_agg(phase, n) from (select phase, count(*)::int as n from seen where phase is not null group by phase) p), '{}') as "byPhase"
       from seen`,
      parameters.values,
    ));
  }
}

/** Series and meetings have lists of their own. */
const SUBMITTED = "c.kind in ('complaint', 'review')";

/** A filter must not tell what the row would hide: it looks only at rows that show what it asks about. */
function conditions(visibility: Visibility, filter: CaseFilter, parameters: SqlParameters): string[] {
  const { kind, phases, classifications, ownerId, officeId, open, search } = filter;
  const ways = officeId !== undefined ? WITH_CONTENT : asksForPhase(filter) ? WITH_PHASE : LISTED;
  const where = [visible(visibility, parameters, ways), SUBMITTED];
  if (kind !== undefined) where.push(`c.kind = ${parameters.add(kind)}`);
  if (phases !== undefined) where.push(`c.phase = any(${parameters.add(phases)}::text[])`);
  if (classifications !== undefined) where.push(`c.classification = any(${parameters.add(classifications)}::text[])`);
  if (ownerId === null) where.push('c.owner_id is null');
  else if (ownerId !== undefined) where.push(`c.owner_id = ${parameters.add(ownerId)}::uuid`);
  if (officeId !== undefined) where.push(`exists (select 1 from case_offices o where o.case_id = c.id and o.office_id = ${parameters.add(officeId)}::uuid)`);
  if (open !== undefined) where.push(open ? 'c.closed_at is null' : 'c.closed_at is not null');
  if (search !== undefined) where.push(withNumber(visibility, search, parameters));
  return where;
}

function asksForPhase({ phases, classifications, ownerId }: CaseFilter): boolean {
  return phases !== undefined || classifications !== undefined || ownerId !== undefined;
}

type RawRow = Omit<CaseRow, 'registeredAt' | 'closedAt' | 'owner' | 'nearest'> & {
  readonly registeredAt: Date; readonly closedAt: Date | null; readonly ownerId: PersonId | null; readonly ownerName: string | null;
  readonly nearest: (Omit<NearestDeadline, 'lateFrom'> & { readonly lateFrom: string }) | null;
};

function columns(visibility: Visibility, parameters: SqlParameters): string {
  return `c.id, c.kind, ${shownAs(visibility, parameters)} as shown, c.register_number as "registerNumber", c.file_number as "fileNumber",
    c.document_number as "documentNumber", c.phase, c.classification, c.channel, c.received_day as "receivedDay", c.registered_at as "registeredAt",
    c.closed_at as "closedAt", c.child_at_risk as "childAtRisk", c.owner_id as "ownerId", owner.name as "ownerName", c.department_id as "departmentId",
    nearest.row as nearest, open.tasks as "openTasks", c.version`;
}

const JOINS = `
  left join people owner on owner.id = c.owner_id
  left join lateral (
    select jsonb_build_object('key', d.key, 'ruleId', d.rule_id, 'ruleVersion', d.rule_version, 'effect', d.effect, 'nominalEnd', d.nominal_end, 'legalEnd', d.legal_end, 'lateFrom', d.late_from) as row
    from deadlines d where d.case_id = c.id and d.state = 'open' and d.binds = 'us' order by d.effect = 'internal', d.late_from, d.key limit 1) nearest on true
  cross join lateral (select count(*)::int as tasks from tasks t where t.case_id = c.id) open`;

function caseRow({ ownerId, ownerName, nearest, registeredAt, closedAt, ...row }: RawRow): CaseRow {
  const bare: CaseRow = {
    ...row,
    registeredAt: registeredAt.getTime(),
    closedAt: closedAt?.getTime() ?? null,
    owner: ownerId === null || ownerName === null ? null : { id: ownerId, name: ownerName },
    nearest: nearest === null ? null : { ...nearest, lateFrom: Date.parse(nearest.lateFrom) },
  };
  if (row.shown === 'full' || row.shown === 'no-names') return bare;
  if (row.shown === 'no-content') return { ...bare, documentNumber: null };
  return { ...bare, ...NUMBER_AND_DATES };
}

const NUMBER_AND_DATES = {
  fileNumber: null, documentNumber: null, phase: null, classification: null, channel: null, childAtRisk: null, owner: null, departmentId: null,
  nearest: null, openTasks: 0,
} as const;
