import type { CaseKind, OfficeId, PersonId } from '../../domain/index.ts';
import type { Bound } from '../../law/index.ts';
import { groupedBy } from '../grouped-by.ts';
import { BY_CONTENT, caseConditions, deadlineConditions, effectConditions } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { BY_LAW, OPEN, sectionOf, sectionSql } from './board-sections.ts';
import type { BoardSection } from './board-sections.ts';
import { SqlParameters } from './sql-parameters.ts';
import { nearUntil } from './standing.ts';
import type { DeadlineStanding } from './standing.ts';
import type { Sight } from './viewer.ts';

/** `count`: rows that the board shows with this value of the filter and the other filters as they are; `late` of them are our breaches. */
type Tally = { readonly count: number; readonly late: number };

export type BoardCounts = {
  /** Statutory and set deadlines that bind us; what others owe is waited for. */
  readonly late: number;
  readonly near: number;
  readonly open: number;
  readonly waitingLate: number;
  readonly waiting: number;
  readonly bySection: Readonly<Record<BoardSection, number>>;
  readonly byState: Readonly<Record<DeadlineStanding, number>>;
  readonly byBound: Readonly<Record<Bound, number>>;
  readonly byAgenda: readonly (Tally & { readonly agenda: CaseKind })[];
  /** By name; nobody's last. */
  readonly byPerson: readonly (Tally & { readonly person: { readonly id: PersonId; readonly name: string } | null })[];
  /** By name; a case may concern more of them. */
  readonly byOffice: readonly (Tally & { readonly office: { readonly id: OfficeId; readonly name: string } })[];
};

/** So many deadlines that are alike in all that a filter can ask of them, but the office, the effect and the number. */
type Group = {
  readonly standing: DeadlineStanding; readonly binds: Bound; readonly byLaw: boolean; readonly kind: CaseKind;
  readonly ownerId: PersonId | null; readonly ownerName: string | null; readonly count: number;
};

/** @param now epoch ms */
export async function countBoard(sight: Sight, filter: BoardFilter, now: number): Promise<BoardCounts> {
  const [groups, byOffice] = await Promise.all([groupsOf(sight, filter, now), officesOf(sight, filter, now)]);
  const open = groups.filter((group) => passes(group, { ...filter, standings: OPEN, sections: undefined }));
  const ours = open.filter(({ binds }) => binds === 'us');
  const theirs = open.filter(({ binds }) => binds !== 'us');
  return {
    late: tallyOf(ours).late, near: standing(ours, 'near'), open: sum(ours), waitingLate: standing(theirs, 'late'), waiting: sum(theirs),
    bySection: bySection(groups.filter((group) => passes(group, { ...filter, sections: undefined }, ALL))),
    byState: byState(groups.filter((group) => passes(group, { ...filter, standings: undefined }, ALL))),
    byBound: byBound(groups.filter((group) => passes(group, { ...filter, bounds: undefined }))),
    byAgenda: [...groupedBy(groups.filter((group) => passes(group, { ...filter, agenda: undefined })), ({ kind }) => kind)].map(([agenda, of]) => ({ agenda, ...tallyOf(of) })),
    byPerson: byPerson(groups.filter((group) => passes(group, { ...filter, ownerId: undefined }))),
    byOffice,
  };
}

const ALL: readonly DeadlineStanding[] = ['late', 'near', 'open', 'met', 'cancelled'];

type RawGroup = Omit<Group, 'standing'> & { readonly state: 'open' | 'met' | 'cancelled'; readonly passed: boolean; readonly near: boolean };

/**
 * Filtered by office, effect and number alone: each count leaves its own filter aside. Ordered by the owner's name, nobody's last.
 * Grouped by columns and truth values, whose variety the planner knows, and not by a `case`, for which it would sort everything.
 */
async function groupsOf({ db, visibility }: Sight, { officeId, effects, search }: BoardFilter, now: number): Promise<Group[]> {
  const parameters = new SqlParameters();
  const where = [...effectConditions(effects, parameters), ...caseConditions(visibility, { officeId, search }, parameters)];
  const rows = await db.query<RawGroup>(
    `select g.*, owner.name as "ownerName" from (
       select d.state, d.late_from <= ${parameters.add(new Date(now))}::timestamptz as passed, d.nominal_end <= ${parameters.add(nearUntil(now))}::date as near,
              d.binds, ${BY_LAW} as "byLaw", c.kind, c.owner_id as "ownerId", count(*)::int as count
       from deadlines d join cases c on c.id = d.case_id where ${where.join(' and ')} group by 1, 2, 3, 4, 5, 6, 7) g
     left join people owner on owner.id = g."ownerId" order by owner.name nulls last, g."ownerId"`,
    parameters.values,
  );
  return rows.map(({ state, passed, near, ...group }) => ({ ...group, standing: state !== 'open' ? state : passed ? 'late' : near ? 'near' : 'open' }));
}

/** The office's own filter left aside; an office is content, so only cases whose content is seen are counted. */
async function officesOf({ db, visibility }: Sight, filter: BoardFilter, now: number): Promise<BoardCounts['byOffice']> {
  const parameters = new SqlParameters();
  const where = [...deadlineConditions(filter, now, parameters), ...caseConditions(visibility, { ...filter, officeId: undefined }, parameters, BY_CONTENT)];
  if (filter.sections !== undefined) where.push(`(${filter.sections.map((section) => sectionSql(section, now, parameters)).join(' or ')})`);
  const rows = await db.query<Tally & { id: OfficeId; name: string }>(
    `with per_case as materialized (
       select d.case_id, count(*) as count, count(*) filter (where ${sectionSql('late', now, parameters)}) as late
       from deadlines d join cases c on c.id = d.case_id where ${where.join(' and ')} group by d.case_id)
     select o.id, o.name, per_office.count::int, per_office.late::int from (
       select office_id, sum(p.count) as count, sum(p.late) as late
       from per_case p join (select distinct case_id, office_id from case_offices) concerns on concerns.case_id = p.case_id group by office_id) per_office
     join offices o on o.id = per_office.office_id order by o.name, o.id`,
    parameters.values,
  );
  return rows.map(({ id, name, count, late }) => ({ office: { id, name }, count, late }));
}

function passes(group: Group, filter: BoardFilter, standings = filter.standings ?? OPEN): boolean {
  const { standing: is, binds, kind, ownerId } = group;
  return standings.includes(is)
    && (filter.bounds === undefined || filter.bounds.includes(binds))
    && (filter.sections === undefined || filter.sections.includes(sectionOf(group)))
    && isChosen(kind, filter.agenda)
    && isChosen(ownerId, filter.ownerId);
}

function isChosen<Value>(value: Value, choice: Value | undefined): boolean {
  return choice === undefined || choice === value;
}

function bySection(groups: readonly Group[]): BoardCounts['bySection'] {
  const of = (section: BoardSection): number => sum(groups.filter((group) => sectionOf(group) === section));
  return { late: of('late'), passed: of('passed'), ahead: of('ahead'), waiting: of('waiting'), done: of('done') };
}

function byState(groups: readonly Group[]): BoardCounts['byState'] {
  return { late: standing(groups, 'late'), near: standing(groups, 'near'), open: standing(groups, 'open'), met: standing(groups, 'met'), cancelled: standing(groups, 'cancelled') };
}

function byBound(groups: readonly Group[]): BoardCounts['byBound'] {
  const of = (bound: Bound): number => sum(groups.filter(({ binds }) => binds === bound));
  return { us: of('us'), complainant: of('complainant'), orp: of('orp'), inspected: of('inspected'), other: of('other') };
}

function byPerson(groups: readonly Group[]): BoardCounts['byPerson'] {
  return [...groupedBy(groups, ({ ownerId }) => ownerId)].map(([id, of]) => {
    const name = of[0]?.ownerName ?? null;
    return { person: id === null || name === null ? null : { id, name }, ...tallyOf(of) };
  });
}

function tallyOf(groups: readonly Group[]): Tally {
  return { count: sum(groups), late: sum(groups.filter(({ standing: is, binds, byLaw }) => is === 'late' && binds === 'us' && byLaw)) };
}

function standing(groups: readonly Group[], wanted: DeadlineStanding): number {
  return sum(groups.filter(({ standing: is }) => is === wanted));
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
