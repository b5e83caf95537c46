import { excludedOf, suggestOwner } from '../../../libs/domain/index.ts';
import type { ComplaintState, Directory, PersonId } from '../../../libs/domain/index.ts';
import type { Day } from '../../../libs/law/index.ts';

export type OwnerSuggestion = { readonly personId: PersonId; readonly openCases: number; readonly absent: boolean };

/** The domain's own suggestion first; then the other caseworkers and managers of the department who are not excluded, the least burdened first. */
export function ownerSuggestionsOf(state: ComplaintState, directory: Directory, today: Day): readonly OwnerSuggestion[] {
  const excluded = new Set(excludedOf(state, directory).map(({ person }) => person));
  const first = suggestOwner(state, directory, today);
  const firstId = first.kind === 'person' ? first.personId : null;
  return directory.people
    .filter(({ id, active, roles, departmentId }) => active && !excluded.has(id)
      && (id === firstId || (departmentId === state.departmentId && roles.some((role) => role === 'caseworker' || role === 'manager'))))
    .map(({ id, load, absences }) => ({ personId: id, openCases: load, absent: absences.some(({ from, to }) => from <= today && (to === null || today <= to)) }))
    .sort((a, b) => Number(b.personId === firstId) - Number(a.personId === firstId) || Number(a.absent) - Number(b.absent) || a.openCases - b.openCases || (a.personId < b.personId ? -1 : 1));
}
