import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { busyTimeView } from '../../../libs/contracts/busy-time.ts';
import { get, queryString } from './http.ts';

export type BusyTime = z.output<typeof busyTimeView>;

/** When offices are closed or busy, by the first day. */
export function useBusyTimes(asked: { readonly year?: number; readonly office?: string }): UseQueryResult<readonly BusyTime[]> {
  return useQuery({ queryKey: ['planning', 'busy-times', asked], queryFn: async ({ signal }) => (await get<{ items: readonly BusyTime[] }>(`/busy-times${queryString(asked)}`, signal)).items });
}
