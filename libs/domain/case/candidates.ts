import type { Day } from '../../law/index.ts';
import { absenceOf, holdersOf, superiorsOf } from './directory.ts';
import type { Exclusion, ExclusionReason } from './exclusion.ts';
import type { PersonId } from './ids.ts';
import type { Directory, DirectoryPerson } from './people.ts';
import type { CaseBase } from './state.ts';

export type Candidate = {
  readonly personId: PersonId;
  readonly openCases: number;
  /** Why the case cannot be given to them, or, absent, should not be; null: nothing stands in the way. */
  readonly hindrance: ExclusionReason | 'absent' | null;
};

/** Everybody of the department and above its managers who handles cases: first those who may have this one, by load. */
export function candidatesOf({ departmentId }: Pick<CaseBase, 'departmentId'>, excluded: readonly Exclusion[], directory: Directory, today: Day): readonly Candidate[] {
  const above = new Set(holdersOf(directory, 'manager', departmentId).flatMap(({ id }) => superiorsOf(directory, id)));
  const handles = (person: DirectoryPerson): boolean => person.roles.some((role) => role === 'caseworker' || role === 'manager' || role === 'signatory');
  return directory.people
    .filter((person) => person.active && handles(person) && (person.departmentId === departmentId || above.has(person.id)))
    .map((person): Candidate => ({
      personId: person.id, openCases: person.load,
      hindrance: excluded.find(({ person: id }) => id === person.id)?.reason ?? (absenceOf(person, today) === null ? null : 'absent'),
    }))
    .sort((a, b) => Number(a.hindrance !== null) - Number(b.hindrance !== null) || a.openCases - b.openCases || (a.personId < b.personId ? -1 : 1));
}
