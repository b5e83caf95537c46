import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listedGroupView } from '../../../libs/contracts/group.ts';
import { get } from './http.ts';

export type ListedGroup = z.output<typeof listedGroupView>;

/** Groups that exist now, with how many members they have today. */
export function useGroups(): UseQueryResult<readonly ListedGroup[]> {
  return useQuery({ queryKey: ['planning', 'groups'], queryFn: async ({ signal }) => (await get<{ items: readonly ListedGroup[] }>('/groups', signal)).items });
}
