import type { Day } from '../../law/index.ts';
import type { Directory, DirectoryPerson, Role } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { groupedBy } from '../grouped-by.ts';

type PersonRow = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly department_id: string | null;
  readonly superior_id: string | null;
  readonly active: boolean;
};

type AbsenceRow = { readonly person_id: string; readonly from_day: Day; readonly to_day: Day | null; readonly deputy_id: string | null };

/** Everybody, also those who left: old cases still name them. Loads are not counted here (see `withLoads`). */
export async function loadDirectory(db: Db): Promise<Directory> {
  const people = await db.query<PersonRow>('select id, roles, department_id, superior_id, active from people order by id');
  const absences = groupedBy(await currentAbsences(db), (absence) => absence.person_id);
  return { people: people.map((person) => directoryPerson(person, absences.get(person.id) ?? [])) };
}

function directoryPerson(row: PersonRow, absences: readonly AbsenceRow[]): DirectoryPerson {
  return {
    id: row.id,
    roles: row.roles,
    departmentId: row.department_id,
    superiorId: row.superior_id,
    active: row.active,
    absences: absences.map((absence) => ({ from: absence.from_day, to: absence.to_day, deputyId: absence.deputy_id })),
    load: 0,
  };
}

async function currentAbsences(db: Db): Promise<AbsenceRow[]> {
  return db.query<AbsenceRow>(
    `select person_id, from_day, to_day, deputy_id
     from (select distinct on (absence_id) * from absence_facts order by absence_id, no desc) latest
     where kind <> 'cancelled' order by person_id, from_day`,
  );
}

/** The same people with the number of open cases that each of them owns. */
export async function withLoads(db: Db, directory: Directory): Promise<Directory> {
  const rows = await db.query<{ owner_id: string; load: number }>(
    'select owner_id, count(*)::int as load from cases where closed_at is null and owner_id is not null group by owner_id',
  );
  const loads = new Map(rows.map((row) => [row.owner_id, row.load]));
  return { people: directory.people.map((person) => ({ ...person, load: loads.get(person.id) ?? 0 })) };
}
