import { deputyOf, holdersOf, isManagerOf, judgeOf, superiorsOf } from '../../domain/index.ts';
import type { Actor, CaseId, DepartmentId, Directory, Listing, PersonId } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import type { Db } from '../database/transaction.ts';
import { barredIn, exclusionsOf } from './exclusions.ts';
import type { SqlParameters } from './sql-parameters.ts';

export type Person = Extract<Actor, { kind: 'person' }>;
export type Shown = Exclude<Listing, 'hidden'>;

type Managed = { readonly id: PersonId; readonly department: DepartmentId };

/**
 * The domain's `mayList` and `mayRead` for one person on one day, as a condition on rows of `cases`: lists and counts
 * must not fetch what they then hide. What a row cannot tell (who stands in where all managers are excluded, who judges
 * an objection) is asked of the domain beforehand, for the few cases that it concerns.
 */
export type Visibility = {
  readonly actor: Person;
  readonly superiors: readonly PersonId[];
  /** Whose cases are theirs today: their own and those of people they deputise. */
  readonly owners: readonly PersonId[];
  readonly managersDeputised: readonly Managed[];
  /** Departments without a manager of their own, whose work comes to this person. */
  readonly headless: readonly DepartmentId[];
  readonly readable: readonly CaseId[];
};

export async function visibilityOf(db: Db, actor: Person, directory: Directory, today: Day): Promise<Visibility> {
  const deputised = directory.people.filter(({ id }) => deputyOf(directory, id, today) === actor.personId);
  return {
    actor,
    superiors: superiorsOf(directory, actor.personId),
    owners: [actor.personId, ...deputised.map(({ id }) => id)],
    managersDeputised: deputised.flatMap(({ id, active, roles, departmentId }) =>
      (active && roles.includes('manager') && departmentId !== null ? [{ id, department: departmentId }] : [])),
    headless: headlessDepartments(actor, directory, today),
    readable: [
      ...await ledCases(db, actor, directory, today), ...await judgedCases(db, actor, directory, today),
      ...await meetingsOf(db, [actor.personId, ...deputised.map(({ id }) => id)], actor.personId),
    ],
  };
}

/** Rows of `c` that this person may list in one of these ways. */
export function visible(visibility: Visibility, parameters: SqlParameters, ways: readonly Shown[], c = 'c'): string {
  const terms = waysOf(visibility, parameters, c).filter(({ way }) => ways.includes(way)).map(({ when }) => when());
  // A case that is shown in full is not also shown in a lesser way; who may see less in general may see the full one.
  return terms.length === 0 ? 'false' : `(not ${barred(visibility, parameters, c)} and (${terms.join(' or ')}))`;
}

/** How much of the row `c` this person may see; only for rows that are visible. */
export function shownAs(visibility: Visibility, parameters: SqlParameters, c = 'c'): string {
  const cases = waysOf(visibility, parameters, c).map(({ way, when }) => `when ${when()} then '${way}'`);
  return cases.length === 0 ? "'hidden'" : `case ${cases.join(' ')} else 'hidden' end`;
}

/** The condition is written only where it is used: a value without a place in the statement is refused. */
type Way = { readonly way: Shown; readonly when: () => string };

/** From the most to the least. */
function waysOf(visibility: Visibility, parameters: SqlParameters, c: string): readonly Way[] {
  const { actor: { roles, departmentId } } = visibility;
  const ways: Way[] = [{ way: 'full', when: () => full(visibility, parameters, c) }];
  if (roles.includes('caseworker') && departmentId !== null) {
    ways.push({ way: 'no-names', when: () => `(${c}.owner_id is null and ${c}.department_id = ${parameters.add(departmentId)} and ${unsealed(c)})` });
  }
  if (roles.includes('internal-control')) ways.push({ way: 'no-content', when: () => submitted(c) });
  if (roles.includes('administrator')) ways.push({ way: 'number-and-dates', when: () => 'true' });
  return ways;
}

function full({ actor, owners, managersDeputised, headless, readable }: Visibility, parameters: SqlParameters, c: string): string {
  const { roles, departmentId, personId } = actor;
  if (roles.includes('auditor')) return 'true';
  const terms = [`${c}.owner_id = any(${parameters.add(owners)}::uuid[])`];
  // Meetings hold no secrets: they are read by the whole department.
  if (departmentId !== null) terms.push(`(${c}.kind in ('series', 'meeting') and ${c}.department_id = ${parameters.add(departmentId)})`);
  if (roles.includes('manager') && departmentId !== null) terms.push(`${c}.department_id = ${parameters.add(departmentId)}`);
  if (roles.includes('signatory')) {
    terms.push(departmentId === null ? `${c}.awaits_signature` : `(${c}.awaits_signature and ${c}.department_id = ${parameters.add(departmentId)})`);
  }
  if (roles.includes('registry')) terms.push(`(${submitted(c)} and ${c}.registered_by = ${parameters.add(personId)} and not ${c}.handed_over)`);
  if (roles.includes('caseworker')) terms.push(`(${submitted(c)} and ${c}.registered_by = ${parameters.add(personId)} and ${c}.owner_id is null)`);
  for (const { id, department } of managersDeputised) {
    terms.push(`(${submitted(c)} and ${c}.department_id = ${parameters.add(department)} and not is_barred(${c}.id, ${parameters.add(id)}))`);
  }
  if (headless.length > 0) {
    terms.push(`(${submitted(c)} and ${c}.department_id = any(${parameters.add(headless)}::uuid[]) and not exists (select 1 from case_excluded h where h.case_id = ${c}.id))`);
  }
  if (readable.length > 0) terms.push(`${c}.id = any(${parameters.add(readable)}::uuid[])`);
  return `(${terms.join(' or ')})`;
}

/** Of meetings nobody is a judge and everybody of the department a reader: what stands in for a manager concerns submissions alone. */
function submitted(c: string): string {
  return `${c}.kind in ('complaint', 'review')`;
}

/** A tip for inspection is listed for nobody who might take it on. */
function unsealed(c: string): string {
  return `${c}.classification is distinct from 'tip-inspection'`;
}

function barred({ actor, superiors }: Visibility, parameters: SqlParameters, c: string): string {
  const above = superiors.length === 0 ? '' : ` or (x.with_subordinates and x.person_id = any(${parameters.add(superiors)}::uuid[]))`;
  return `exists (select 1 from case_excluded x where x.case_id = ${c}.id and (x.person_id = ${parameters.add(actor.personId)}${above}))`;
}

/** Where nobody is excluded, only a department without any manager passes its work up. */
function headlessDepartments(actor: Person, directory: Directory, today: Day): readonly DepartmentId[] {
  const nobody = new Set<PersonId>();
  return withoutManager(directory).filter((departmentId) => isManagerOf({ departmentId }, { ...actor, roles: [] }, directory, today, nobody));
}

function withoutManager(directory: Directory): readonly DepartmentId[] {
  const departments = new Set(directory.people.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId])));
  return [...departments].filter((department) => holdersOf(directory, 'manager', department).length === 0);
}

/** Cases in which the guard touches those who would lead them, so that somebody above has to. */
async function ledCases(db: Db, actor: Person, directory: Directory, today: Day): Promise<readonly CaseId[]> {
  const managers = directory.people.filter(({ roles, active }) => active && roles.includes('manager'));
  const leaders = new Set(managers.flatMap(({ id }) => [id, ...superiorsOf(directory, id)]));
  if (!mayLead(actor.personId, leaders, directory, today)) return [];
  const led = managers.flatMap(({ departmentId }) => (departmentId === null ? [] : [departmentId]));
  const cases = await db.query<Led>(
    'select distinct c.id, c.department_id as department from case_excluded x join cases c on c.id = x.case_id where x.person_id = any($1::uuid[])', [[...leaders]]);
  cases.push(...await casesWithoutManager(db, [...new Set(led)]));
  const exclusions = await exclusionsOf(db, cases.map(({ id }) => id));
  return cases
    .filter(({ id, department }) => isManagerOf({ departmentId: department }, actor, directory, today, barredIn(exclusions.get(id) ?? [], directory)))
    .map(({ id }) => id);
}

type Led = { readonly id: CaseId; readonly department: DepartmentId };

/** Mostly there are none, which is asked first: to find that out from the cases themselves PostgreSQL reads all of them. */
async function casesWithoutManager(db: Db, led: readonly DepartmentId[]): Promise<readonly Led[]> {
  const departments = await db.query<{ id: DepartmentId }>(
    `select d.id from departments d
     where d.id <> all($1::uuid[]) and d.id = (select c.department_id from cases c where c.department_id >= d.id order by c.department_id limit 1)`,
    [led],
  );
  if (departments.length === 0) return [];
  return db.query<Led>(
    'select distinct c.id, c.department_id as department from case_excluded x join cases c on c.id = x.case_id where c.department_id = any($1::uuid[])',
    [departments.map(({ id }) => id)],
  );
}

/** Work goes up from managers, or down to the head of the authority; whoever stands in may be anybody. */
function mayLead(person: PersonId, leaders: ReadonlySet<PersonId>, directory: Directory, today: Day): boolean {
  return directory.people.some(({ id, superiorId }) =>
    (leaders.has(id) || superiorId === null) && (id === person || deputyOf(directory, id, today) === person));
}

async function judgedCases(db: Db, actor: Person, directory: Directory, today: Day): Promise<readonly CaseId[]> {
  const objections = await db.query<{ id: CaseId; against: PersonId }>('select case_id as id, person_id as against from case_objections');
  const exclusions = await exclusionsOf(db, objections.map(({ id }) => id));
  return objections
    .filter(({ id, against }) => judgeOf(against, directory, today, barredIn(exclusions.get(id) ?? [], directory)) === actor.personId)
    .map(({ id }) => id);
}

/** Series and meetings that somebody of ours leads, prepares, is invited to or has a task of; leading goes to the deputy too. */
async function meetingsOf(db: Db, leaders: readonly PersonId[], person: PersonId): Promise<readonly CaseId[]> {
  const rows = await db.query<{ id: CaseId }>(
    `select case_id as id from invitees where person_id = $1 and not removed
     union select case_id from meetings where leader_id = any($2::uuid[])
     union select case_id from series where leader_id = any($2::uuid[]) or $1 = any(readers)`,
    [person, leaders],
  );
  return rows.map(({ id }) => id);
}
