import type { Actor, DepartmentId, PersonId, Role } from '../domain/index.ts';
import { permissionRule } from './permissions.ts';
import type { Permission, TokenScope } from './permissions.ts';

/** How the person proved who they are. */
export type Proof =
  | { readonly by: 'session'; readonly sessionKey: string; readonly csrfToken: string }
  | { readonly by: 'token'; readonly tokenId: string; readonly scopes: readonly TokenScope[] };

/** The signed-in person as they stand at this very request: roles are read anew each time. */
export type Principal = {
  readonly personId: PersonId;
  readonly roles: readonly Role[];
  readonly departmentId: DepartmentId | null;
  readonly proof: Proof;
};

export type Refusal = 'role' | 'scope' | 'session-only';

/** Why this principal may not use what the permission guards; null when they may. */
export function refusalOf(principal: Principal, permission: Permission): Refusal | null {
  const rule = permissionRule(permission);
  if (rule.roles !== 'everyone' && !rule.roles.some((role) => principal.roles.includes(role))) return 'role';
  if (principal.proof.by === 'session') return null;
  if (rule.scope === 'session') return 'session-only';
  return principal.proof.scopes.includes(rule.scope) ? null : 'scope';
}

export function actorOf(principal: Principal): Extract<Actor, { kind: 'person' }> {
  return { kind: 'person', personId: principal.personId, roles: principal.roles, departmentId: principal.departmentId };
}
