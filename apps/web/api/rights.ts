import type { Role } from './types.ts';
import { hasRole } from './session.ts';

const READERS: readonly Role[] = ['registry', 'caseworker', 'manager', 'signatory', 'auditor'];

/** Whether there is any case that this person may open; others know cases by their number and days alone. */
export function mayOpenCases(me: { readonly roles: readonly Role[] }): boolean {
  return hasRole({ roles: [...me.roles] }, ...READERS);
}
