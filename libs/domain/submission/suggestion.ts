import type { Day } from '../../law/index.ts';
import { absenceOf, holdersOf, personOf, superiorsOf } from '../case/directory.ts';
import type { Directory, DirectoryPerson } from '../case/people.ts';
import type { Suggestion } from '../case/suggestion.ts';
import { excludedIds } from './guard.ts';
import type { SubmissionState } from './state.ts';

/** Who should handle it: the caseworker with the least open cases who may; then the head of department; then upwards. */
export function suggestOwner(state: SubmissionState, directory: Directory, today: Day): Suggestion {
  const excluded = excludedIds(state, directory);
  const isFree = (person: DirectoryPerson | null): person is DirectoryPerson => person !== null && person.active
    && !excluded.has(person.id) && absenceOf(person, today) === null;
  const caseworkers = holdersOf(directory, 'caseworker', state.departmentId).filter(isFree)
    .sort((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1));
  const [least] = caseworkers;
  if (least !== undefined) return { kind: 'person', personId: least.id, why: 'least-load' };
  const heads = holdersOf(directory, 'manager', state.departmentId);
  const head = heads.find(isFree);
  if (head !== undefined) return { kind: 'person', personId: head.id, why: 'head-of-department' };
  const above = new Set(heads.flatMap(({ id }) => superiorsOf(directory, id)));
  for (const id of above) {
    const person = personOf(directory, id);
    if (isFree(person)) return { kind: 'person', personId: person.id, why: 'higher-superior' };
  }
  return { kind: 'superior-body' };
}
