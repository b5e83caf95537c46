import { DomainError } from '../../domain/index.ts';
import type { DepartmentId } from '../../domain/index.ts';
import type { Doer } from '../audit.ts';
import { firstRow } from '../database.ts';
import type { Queryable } from '../database.ts';
import type { Principal } from '../principal.ts';

/** Who edits, and for the trace. */
export type Editor = { readonly principal: Principal; readonly doer: Doer };

/** A group of no department is everybody's; any other its department's, and the auditor reads them all. */
export function mayReadGroup({ roles, departmentId }: Principal, ofDepartment: DepartmentId | null): boolean {
  return ofDepartment === null || ofDepartment === departmentId || roles.includes('auditor');
}

/** The same rule as a condition on rows of `groups`: whether all are read, and else of which department. */
export function sightOf({ roles, departmentId }: Principal): { readonly all: boolean; readonly departmentId: DepartmentId | null } {
  return { all: roles.includes('auditor'), departmentId };
}

export function refuseOthersDepartment({ departmentId }: Principal, ofDepartment: DepartmentId | null): void {
  if (ofDepartment === null || ofDepartment === departmentId) return;
  throw new DomainError('forbidden', 'group.notYours', 'Skupinu jiného odboru upravují jeho metodik a vedoucí.');
}

export function groupNotFound(): DomainError {
  return new DomainError('missing', 'group.notFound', 'Taková skupina tu není, nebo k ní nemáte přístup.');
}

/** Locks the group, so that what belongs to it changes one at a time. */
export async function lockOwnGroup(on: Queryable, { principal }: Editor, id: string): Promise<void> {
  const group = await firstRow<{ departmentId: DepartmentId | null }>(on, 'select department_id as "departmentId" from groups where id = $1 for update', [id]);
  if (group === null || !mayReadGroup(principal, group.departmentId)) throw groupNotFound();
  refuseOthersDepartment(principal, group.departmentId);
}

export async function refuseUnknown(on: Queryable, table: 'people' | 'offices' | 'departments', id: string | null, problem: { readonly field: string; readonly code: string; readonly messageCs: string }): Promise<void> {
  if (id === null || (await firstRow(on, `select 1 from ${table} where id = $1`, [id])) !== null) return;
  throw new DomainError('invalid', problem.code, problem.messageCs, { fields: [problem] });
}

/** Whoever saw an older version has to look again. */
export function refuseStale(what: string, messageCs: string, version: number, seen: number): void {
  if (version !== seen) throw new DomainError('stale', `${what}.versionStale`, messageCs, { details: { version } });
}
