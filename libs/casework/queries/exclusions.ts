import { superiorsOf } from '../../domain/index.ts';
import type { CaseId, Directory, PersonId } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { groupedBy } from '../grouped-by.ts';

export type ExclusionRow = { readonly caseId: CaseId; readonly personId: PersonId; readonly withSubordinates: boolean };

export async function exclusionsOf(db: Db, cases: readonly CaseId[]): Promise<ReadonlyMap<CaseId, readonly ExclusionRow[]>> {
  if (cases.length === 0) return new Map();
  const rows = await db.query<ExclusionRow>(
    'select case_id as "caseId", person_id as "personId", with_subordinates as "withSubordinates" from case_excluded where case_id = any($1::uuid[])',
    [cases],
  );
  return groupedBy(rows, ({ caseId }) => caseId);
}

/** Everybody from whom the case is hidden as the hierarchy stands: the domain's `excludedOf`, from the rows. */
export function barredIn(rows: readonly ExclusionRow[], directory: Directory): ReadonlySet<PersonId> {
  const barred = new Set(rows.map(({ personId }) => personId));
  const heads = new Set(rows.filter(({ withSubordinates }) => withSubordinates).map(({ personId }) => personId));
  if (heads.size === 0) return barred;
  for (const { id } of directory.people) if (superiorsOf(directory, id).some((superior) => heads.has(superior))) barred.add(id);
  return barred;
}
