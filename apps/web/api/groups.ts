import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { groupMemberView, groupRoleView, groupView, listedGroupView } from '../../../libs/contracts/group.ts';
import { get, queryString } from './http.ts';

export type ListedGroup = z.output<typeof listedGroupView>;
export type Group = z.output<typeof groupView>;
export type GroupMember = z.output<typeof groupMemberView>;
export type GroupRole = z.output<typeof groupRoleView>;

/** Groups that exist now (or those that have ended), with how many members they have today. */
export function useGroups(active = true): UseQueryResult<readonly ListedGroup[]> {
  return useQuery({ queryKey: ['planning', 'groups', active], queryFn: async ({ signal }) => (await get<{ items: readonly ListedGroup[] }>(`/groups${queryString({ active: String(active) })}`, signal)).items });
}

export function useGroup(id: string): UseQueryResult<Group> {
  return useQuery({ queryKey: ['planning', 'groups', id], queryFn: ({ signal }) => get<Group>(`/groups/${id}`, signal) });
}
