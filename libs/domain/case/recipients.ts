import { pragueDay, type Day } from '../../law/index.ts';
import type { DecideContext } from './decide-context.ts';
import { absenceOf, holdersOf, personOf, superiorsOf } from './directory.ts';
import type { DepartmentId, PersonId } from './ids.ts';
import type { Recipient, RecipientReason } from './message.ts';
import type { Directory } from './people.ts';

export type Reach = {
  readonly directory: Directory;
  readonly on: Day;
  /** They get nothing about the case; their part goes up. */
  readonly excluded: ReadonlySet<PersonId>;
  /** Until somebody is named to handle it, only managers hear of it. */
  readonly sealed?: boolean;
};

/** Of a case from which nobody is kept. */
export function reachOfAll({ directory, now }: Pick<DecideContext, 'directory' | 'now'>): Reach {
  return { directory, on: pragueDay(now), excluded: new Set() };
}

/**
 * Whom a message meant for `id` reaches: the person, the deputy of one who is absent, else the nearest superior.
 * Somebody absent without a deputy is still written to when there is nobody above: a warning is never lost.
 */
export function reach(id: PersonId, why: RecipientReason, { directory, on, excluded }: Reach): Recipient | null {
  const chain = [id, ...superiorsOf(directory, id)];
  const allowed = (candidate: PersonId): boolean => personOf(directory, candidate)?.active === true && !excluded.has(candidate);
  const whyFor = (candidate: PersonId): RecipientReason => (candidate === id ? why : 'passed-upwards');
  for (const candidate of chain) {
    const person = personOf(directory, candidate);
    if (person === null || !allowed(candidate)) continue;
    const absence = absenceOf(person, on);
    if (absence === null) return { person: candidate, why: whyFor(candidate) };
    const deputy = absence.deputyId === null ? null : personOf(directory, absence.deputyId);
    if (deputy !== null && allowed(deputy.id) && absenceOf(deputy, on) === null) return { person: deputy.id, why: 'deputy' };
  }
  const last = chain.find(allowed);
  return last === undefined ? null : { person: last, why: whyFor(last) };
}

export type Audience = { readonly ownerId: PersonId | null; readonly departmentId: DepartmentId; readonly withManager: boolean };

/** Each person once, with the first reason that holds. An unassigned case goes to the caseworkers of its department, a sealed one to the managers. */
export function recipientsOf({ ownerId, departmentId, withManager }: Audience, to: Reach): readonly Recipient[] {
  const owners = ownerId === null ? roleHolders(departmentId, to) : compact([reach(ownerId, 'owner', to)]);
  const managers = withManager || owners.length === 0 ? managersOf(departmentId, to) : [];
  return once([...owners, ...managers]);
}

/** Managers of the department; where it has none, the head of the authority. */
export function managersOf(departmentId: DepartmentId, to: Reach): readonly Recipient[] {
  const managers = holdersOf(to.directory, 'manager', departmentId);
  if (managers.length > 0) return once(compact(managers.map(({ id }) => reach(id, 'manager', to))));
  const heads = to.directory.people.filter(({ active, superiorId }) => active && superiorId === null);
  return once(compact(heads.map(({ id }) => reach(id, 'passed-upwards', to))));
}

function roleHolders(departmentId: DepartmentId, to: Reach): readonly Recipient[] {
  if (to.sealed === true) return [];
  return holdersOf(to.directory, 'caseworker', departmentId)
    .filter((person) => !to.excluded.has(person.id) && absenceOf(person, to.on) === null)
    .map(({ id }) => ({ person: id, why: 'role' }));
}

export function compact(recipients: readonly (Recipient | null)[]): readonly Recipient[] {
  return recipients.filter((recipient) => recipient !== null);
}

export function once(recipients: readonly Recipient[]): readonly Recipient[] {
  const seen = new Set<PersonId>();
  return recipients.filter(({ person }) => !seen.has(person) && seen.add(person));
}
