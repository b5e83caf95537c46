import type { Day } from '../../law/index.ts';
import type { Role } from './actor.ts';
import type { DepartmentId, PersonId } from './ids.ts';

export type DirectoryPerson = {
  readonly id: PersonId;
  readonly roles: readonly Role[];
  readonly departmentId: DepartmentId | null;
  /** Direct superior; null for the head of the authority. */
  readonly superiorId: PersonId | null;
  readonly active: boolean;
  /** From–to inclusive; `to` null = open-ended. Deputy may be null: then the work goes up. */
  readonly absences: readonly { readonly from: Day; readonly to: Day | null; readonly deputyId: PersonId | null }[];
  /** Open cases owned, for the suggestion by load. */
  readonly load: number;
};

/** The people of the authority as they stand now; a snapshot handed to `decide`. */
export type Directory = { readonly people: readonly DirectoryPerson[] };
