import type { z } from 'zod';
import type { busyTimeView } from '../../../libs/contracts/busy-time.ts';
import type { groupMemberView, groupRoleView, groupView, listedGroupView } from '../../../libs/contracts/group.ts';
import type { BusyTime, GroupDetail, GroupMember, GroupRole, ListedGroup } from '../../../libs/identity/index.ts';

export type GroupView = z.output<typeof groupView>;
export type ListedGroupView = z.output<typeof listedGroupView>;
export type GroupRoleView = z.output<typeof groupRoleView>;
export type GroupMemberView = z.output<typeof groupMemberView>;
export type BusyTimeView = z.output<typeof busyTimeView>;

export function listedGroupViewOf({ id, name, kind, departmentId, note, active, version, members, roles, vacantRoles }: ListedGroup): ListedGroupView {
  return { id, name, kind, departmentId, note, active, version, members, roles, vacantRoles };
}

export function groupViewOf({ id, name, kind, departmentId, note, active, version, roles, members }: GroupDetail): GroupView {
  return { id, name, kind, departmentId, note, active, version, roles: roles.map(groupRoleViewOf), members: members.map(groupMemberViewOf) };
}

export function groupRoleViewOf({ id, name, place, version }: GroupRole): GroupRoleView {
  return { id, name, place, version };
}

export function groupMemberViewOf({ id, roleId, name, email, organisation, nominatedBy, personId, officeId, from, to, version }: GroupMember): GroupMemberView {
  return { id, roleId, name, email, organisation, nominatedBy, personId, officeId, from, to, version };
}

export function busyTimeViewOf({ id, from, to, officeId, kind, note, enteredAt, enteredBy, version }: BusyTime): BusyTimeView {
  return { id, from, to, officeId, kind, note, enteredAt: enteredAt.toISOString(), enteredBy, version };
}
