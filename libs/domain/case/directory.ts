import type { Day } from '../../law/index.ts';
import type { Role } from './actor.ts';
import type { DepartmentId, PersonId } from './ids.ts';
import type { Directory, DirectoryPerson } from './people.ts';

export function personOf(directory: Directory, id: PersonId): DirectoryPerson | null {
  return directory.people.find((person) => person.id === id) ?? null;
}

/** From the direct superior to the head of the authority; a circle in the data ends the chain. */
export function superiorsOf(directory: Directory, id: PersonId): readonly PersonId[] {
  const chain: PersonId[] = [];
  let next = personOf(directory, id)?.superiorId ?? null;
  while (next !== null && next !== id && !chain.includes(next)) {
    chain.push(next);
    next = personOf(directory, next)?.superiorId ?? null;
  }
  return chain;
}

export function holdersOf(directory: Directory, role: Role, departmentId: DepartmentId | null): readonly DirectoryPerson[] {
  return directory.people.filter((person) => person.active && person.departmentId === departmentId && person.roles.includes(role));
}

/** The absence that covers the day (both ends included), or null: present. */
export function absenceOf(person: DirectoryPerson, on: Day): DirectoryPerson['absences'][number] | null {
  return person.absences.find(({ from, to }) => from <= on && (to === null || on <= to)) ?? null;
}

/** Who stands in for an absent person on that day; null when present, or when nobody was named. */
export function deputyOf(directory: Directory, id: PersonId, on: Day): PersonId | null {
  const person = personOf(directory, id);
  return person === null ? null : absenceOf(person, on)?.deputyId ?? null;
}
