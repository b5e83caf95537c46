import type { Role } from '../domain/index.ts';

/** What a personal token may be made for. `admin` is people, settings and operations. */
export type TokenScope = 'read' | 'write' | 'export' | 'admin';

export const TOKEN_SCOPES: readonly TokenScope[] = ['read', 'write', 'export', 'admin'];

/**
 * Who may use a route at all. `session`: by a signed-in browser only, never by a token (passwords, tokens themselves).
 * Which case a person sees or moves is decided behind the route, by the domain's role table.
 */
type Rule = { readonly roles: readonly Role[] | 'everyone'; readonly scope: TokenScope | 'session' };

const CASE_READERS = ['registry', 'caseworker', 'manager', 'signatory', 'auditor'] as const satisfies readonly Role[];
const CASE_LISTERS = [...CASE_READERS, 'internal-control', 'administrator'] as const satisfies readonly Role[];
const CASE_ACTORS = ['registry', 'caseworker', 'manager', 'signatory'] as const satisfies readonly Role[];

export const PERMISSIONS = {
  'self.read': { roles: 'everyone', scope: 'read' },
  'self.account': { roles: 'everyone', scope: 'session' },

  'complaints.list': { roles: CASE_LISTERS, scope: 'read' },
  'complaints.read': { roles: CASE_READERS, scope: 'read' },
  'complaints.register': { roles: ['registry', 'caseworker', 'manager'], scope: 'write' },
  'complaints.rehearse': { roles: CASE_READERS, scope: 'read' },
  /** Whatever kind is played; that of a case, or a series, has rights of its own. */
  'rehearsals.play': { roles: [...CASE_READERS, 'methodologist'], scope: 'read' },
  'complaints.command': { roles: CASE_ACTORS, scope: 'write' },
  'attachments.upload': { roles: [...CASE_ACTORS, 'methodologist'], scope: 'write' },
  'complaints.export': { roles: ['caseworker', 'manager'], scope: 'export' },
  'statistics.export': { roles: ['manager', 'internal-control'], scope: 'export' },
  'audit.read': { roles: ['auditor'], scope: 'read' },

  /** Deadlines, tasks, messages and changes of whatever cases a person may see. */
  'work.list': { roles: 'everyone', scope: 'read' },
  'meetings.read': { roles: 'everyone', scope: 'read' },
  'meetings.command': { roles: 'everyone', scope: 'write' },
  'meetings.export': { roles: 'everyone', scope: 'export' },
  'groups.read': { roles: 'everyone', scope: 'read' },
  'groups.manage': { roles: ['manager', 'methodologist'], scope: 'write' },
  'busy-times.read': { roles: 'everyone', scope: 'read' },
  'busy-times.manage': { roles: ['manager', 'methodologist'], scope: 'write' },

  'people.suggest': { roles: ['registry', 'caseworker', 'manager', 'signatory', 'methodologist', 'administrator', 'auditor'], scope: 'read' },
  'people.manage': { roles: ['administrator'], scope: 'admin' },
  'absences.read': { roles: ['caseworker', 'manager', 'signatory', 'methodologist', 'administrator', 'auditor'], scope: 'read' },
  'absences.manage': { roles: ['caseworker', 'manager', 'methodologist'], scope: 'write' },
  'offices.read': { roles: 'everyone', scope: 'read' },
  'offices.manage': { roles: ['administrator'], scope: 'admin' },
  'departments.read': { roles: 'everyone', scope: 'read' },
  'departments.manage': { roles: ['administrator'], scope: 'admin' },
  'settings.manage': { roles: ['administrator'], scope: 'admin' },
  'operations.manage': { roles: ['administrator'], scope: 'admin' },
} as const satisfies Record<string, Rule>;

export type Permission = keyof typeof PERMISSIONS;

export function permissionRule(permission: Permission): Rule {
  return PERMISSIONS[permission];
}
