import { assertMayDo, DomainError, mayDo } from '../../../domain/index.ts';
import type { Actor, AnyCommand, AnyCase, Directory, DirectoryPerson, PersonId } from '../../../domain/index.ts';
import type { Day } from '../../../law/index.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export function actorOf({ id, roles, departmentId }: DirectoryPerson): Person {
  return { kind: 'person', personId: id, roles, departmentId };
}

/**
 * Who takes a step of a script: the one named, else whoever may; the owner first, then those who are there that day.
 * Errors: DomainError as at the door; conflict 'rehearsal.nobodyMay'.
 */
export function whoActs(state: AnyCase, command: AnyCommand, by: PersonId | null, directory: Directory, today: Day): Person {
  if (by !== null) return named(state, command, by, directory, today);
  const able = directory.people.filter((person) => person.active && mayDo(state, actorOf(person), command, directory, today));
  const rank = (person: DirectoryPerson): number => (person.id === state.ownerId ? 0 : 1) + (isAway(person, today) ? 2 : 0);
  const [first] = able.toSorted((a, b) => rank(a) - rank(b));
  if (first === undefined) {
    throw new DomainError('conflict', 'rehearsal.nobodyMay', 'Tento krok v tu chvíli nepřísluší nikomu; věc možná ještě není přidělena (assign).');
  }
  return actorOf(first);
}

function named(state: AnyCase, command: AnyCommand, by: PersonId, directory: Directory, today: Day): Person {
  const person = directory.people.find(({ id }) => id === by);
  if (person === undefined) throw new DomainError('invalid', 'person.unknown', 'Taková osoba v evidenci není.');
  assertMayDo(state, actorOf(person), command, directory, today);
  return actorOf(person);
}

function isAway({ absences }: DirectoryPerson, today: Day): boolean {
  return absences.some(({ from, to }) => from <= today && (to === null || today <= to));
}
