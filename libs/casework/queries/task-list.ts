import type { DataSource } from 'typeorm';
import type { CaseId, CaseKind, PersonId, Role } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { SqlParameters } from './sql-parameters.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { visible } from './visibility.ts';
import type { Visibility } from './visibility.ts';

/** mine: theirs, or of somebody they deputise today. role: of whoever has their role. */
export type TaskFilter = { readonly of: 'mine' | 'role' | 'all' };
/** The last row of the page before. */
export type TaskCursor = { readonly urgent: boolean; readonly due: Day | null; readonly caseId: CaseId; readonly key: string };
export type TaskPage = TaskFilter & { readonly after?: TaskCursor | undefined; readonly limit: number };

export type TaskListRow = {
  readonly caseId: CaseId;
  readonly caseKind: CaseKind;
  /** Title of the series or the meeting; null: of a submission. */
  readonly about: string | null;
  /** What was agreed upon at a meeting; null: of every other task, and where the case is not read. */
  readonly agreed: string | null;
  readonly registerNumber: string | null;
  readonly fileNumber: string | null;
  readonly key: string;
  readonly kind: string;
  readonly assignee: { readonly person: { readonly id: PersonId; readonly name: string } } | { readonly role: Role };
  readonly openedOn: Day;
  readonly due: Day | null;
  readonly deadline: string | null;
  readonly urgent: boolean;
};

/** What waits for a person: the urgent first, then by the day it is due; what has no day comes last. */
export class TaskList {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async page(viewer: Viewer, { of, after, limit }: TaskPage): Promise<TaskListRow[]> {
    const { db, visibility } = await sightOf(this.dataSource, this.offices, viewer);
    const parameters = new SqlParameters();
    const where = [waitingFor(visibility, of, parameters), visible(visibility, parameters, ['full', 'no-names'])];
    if (after !== undefined) {
      where.push(`(not t.urgent, coalesce(t.due, 'infinity'), t.case_id, t.key) >
        (${parameters.add(!after.urgent)}::boolean, coalesce(${parameters.add(after.due)}::date, 'infinity'), ${parameters.add(after.caseId)}::uuid, ${parameters.add(after.key)}::text)`);
    }
    const read = visible(visibility, parameters, ['full']);
    const rows = await db.query<RawRow>(
      `select t.case_id as "caseId", c.kind as "caseKind", coalesce(s.title, m.title) as about, c.register_number as "registerNumber", c.file_number as "fileNumber", t.key, t.kind, t.assignee_person as person,
              p.name as "personName", t.assignee_role as role, t.opened_on as "openedOn", t.due, t.deadline, t.urgent,
              case when t.kind = 'meeting-task' and (${read}) then (${AGREED}) end as agreed
       from tasks t join cases c on c.id = t.case_id left join people p on p.id = t.assignee_person
         left join series s on s.case_id = t.case_id left join meetings m on m.case_id = t.case_id
       where ${where.join(' and ')} order by not t.urgent, coalesce(t.due, 'infinity'), t.case_id, t.key limit ${parameters.add(limit)}`,
      parameters.values,
    );
    return rows.map(({ person, personName, role, ...row }) => ({
      ...row, assignee: person === null ? { role: role ?? 'caseworker' } : { person: { id: person, name: personName ?? '' } },
    }));
  }
}

const AGREED = `select x.body ->> 'task' from facts f join fact_contents x using (case_id, no)
  where f.case_id = t.case_id and f.type = 'taskAgreed' and t.kind || ':' || (f.data ->> 'taskId') = t.key`;

type RawRow = Omit<TaskListRow, 'assignee'> & { readonly person: PersonId | null; readonly personName: string | null; readonly role: Role | null };

function waitingFor(visibility: Visibility, of: TaskFilter['of'], parameters: SqlParameters): string {
  const terms = [
    ...(of === 'role' ? [] : [`t.assignee_person = any(${parameters.add(visibility.owners)}::uuid[])`]),
    ...(of === 'mine' ? [] : roleTerms(visibility, parameters)),
  ];
  return `(${terms.join(' or ')})`;
}

/** A manager's task is also for whoever leads the case in a manager's stead. */
function roleTerms({ actor, readable, managersDeputised, headless }: Visibility, parameters: SqlParameters): readonly string[] {
  const stead = [
    ...(readable.length === 0 ? [] : [`c.id = any(${parameters.add(readable)}::uuid[])`]),
    ...(headless.length === 0 ? [] : [`c.department_id = any(${parameters.add(headless)}::uuid[])`]),
    ...(managersDeputised.length === 0 ? [] : [`c.department_id = any(${parameters.add(managersDeputised.map(({ department }) => department))}::uuid[])`]),
  ];
  return [
    `t.assignee_role = any(${parameters.add(actor.roles)}::text[])`,
    ...(stead.length === 0 ? [] : [`(t.assignee_role = 'manager' and (${stead.join(' or ')}))`]),
  ];
}
