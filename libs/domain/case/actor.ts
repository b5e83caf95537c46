import type { DepartmentId, PersonId } from './ids.ts';

export type Role =
  | 'registry'
  | 'caseworker'
  | 'manager'
  | 'signatory'
  | 'methodologist'
  | 'internal-control'
  | 'administrator'
  | 'auditor';

/** Who stands at the door. The process (a workflow, the post room) is an actor of its own, without roles; so is somebody invited, who came by a link. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly roles: readonly Role[]; readonly departmentId: DepartmentId | null }
  | { readonly kind: 'invitee'; readonly inviteeId: string }
  | { readonly kind: 'process' };
