import type { Day } from '../../law/index.ts';
import type { Actor } from '../case/actor.ts';
import { deputyOf } from '../case/directory.ts';
import { caseNotFound } from '../case/errors.ts';
import type { DepartmentId, PersonId } from '../case/ids.ts';
import type { Listing } from '../case/listing.ts';
import type { Directory } from '../case/people.ts';
import { forbidden } from '../case/problems.ts';

/** Whose a series or a meeting is. */
export type Held = {
  readonly departmentId: DepartmentId;
  readonly ownerId: PersonId | null;
  /** Others who prepare it. */
  readonly preparers: readonly PersonId[];
  /** Who approves its minutes. */
  readonly leaderId: PersonId | null;
  /** Those of ours who are invited. */
  readonly invited: readonly PersonId[];
};

/** Meetings hold no secrets: who belongs to the department reads them; so do those of ours who are invited, whoever deputises, and an auditor. */
export function mayReadMeetings(held: Held, actor: Actor, directory: Directory, today: Day): boolean {
  if (actor.kind !== 'person') return actor.kind === 'process';
  const { personId, departmentId, roles } = actor;
  if (departmentId === held.departmentId || roles.includes('auditor') || [...held.preparers, ...held.invited].includes(personId)) return true;
  return [held.ownerId, held.leaderId].some((id) => id !== null && (id === personId || deputyOf(directory, id, today) === personId));
}

export function listingOfMeetings(held: Held, actor: Actor, directory: Directory, today: Day): Listing {
  if (mayReadMeetings(held, actor, directory, today)) return 'full';
  return actor.kind === 'person' && actor.roles.includes('administrator') ? 'number-and-dates' : 'hidden';
}

export function mayPrepare({ departmentId, ownerId, preparers }: Held, actor: Actor, directory: Directory, today: Day): boolean {
  if (actor.kind !== 'person') return false;
  if (actor.departmentId === departmentId && actor.roles.some((role) => role === 'methodologist' || role === 'manager')) return true;
  if (ownerId !== null && (ownerId === actor.personId || deputyOf(directory, ownerId, today) === actor.personId)) return true;
  return preparers.includes(actor.personId);
}

/** The leader, or whoever leads the department. */
export function mayApprove({ departmentId, leaderId }: Held, actor: Actor, directory: Directory, today: Day): boolean {
  if (actor.kind !== 'person') return false;
  if (leaderId !== null && (leaderId === actor.personId || deputyOf(directory, leaderId, today) === actor.personId)) return true;
  return actor.departmentId === departmentId && actor.roles.includes('manager');
}

/** Throws `missing` where the actor may not even know of it, `forbidden` where only this step is not theirs. */
export function refuseStep(held: Held | null, actor: Actor, directory: Directory, today: Day): never {
  if (held !== null && mayReadMeetings(held, actor, directory, today)) {
    throw forbidden('meeting.stepForbidden', 'Tento krok Vám nepřísluší; obraťte se na metodika, který porady připravuje.');
  }
  if (held === null) throw forbidden('series.openForbidden', 'Řadu porad zakládá metodik nebo vedoucí odboru.');
  throw caseNotFound();
}
