import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { alertList, deadLetterList, retriedMails, retriedProcesses, stuckList } from '../../../../libs/contracts/operations.ts';
import { get, queryString, request } from '../../api/http.ts';

export type Stuck = z.output<typeof stuckList>['items'][number];
export type Letters = z.output<typeof deadLetterList>;
export type Letter = Letters['items'][number];
export type Unreachable = Letters['unreachable'][number];
export type Alert = z.output<typeof alertList>['items'][number];

/** News tell of cases alone; how the service fares is asked now and then. */
const AGAIN_MS = 20_000;

export function useStuck(): UseQueryResult<readonly Stuck[]> {
  return useQuery({
    queryKey: ['operations', 'stuck'], refetchInterval: AGAIN_MS,
    queryFn: async ({ signal }) => (await get<{ items: readonly Stuck[] }>('/operations/stuck-processes', signal)).items,
  });
}

export function useLetters(): UseQueryResult<Letters> {
  return useQuery({ queryKey: ['operations', 'letters'], refetchInterval: AGAIN_MS, queryFn: ({ signal }) => get<Letters>('/operations/dead-letters', signal) });
}

export function useAlerts(closed: boolean): UseQueryResult<readonly Alert[]> {
  return useQuery({
    queryKey: ['operations', 'alerts', closed], refetchInterval: AGAIN_MS,
    queryFn: async ({ signal }) => (await get<{ items: readonly Alert[] }>(`/operations/alerts${queryString({ closed: closed ? 'true' : null })}`, signal)).items,
  });
}

export type RetriedProcesses = z.output<typeof retriedProcesses>;
export type RetriedMails = z.output<typeof retriedMails>;

/** `undefined`: all of them. */
export function useRetry<Result>(what: 'stuck-processes' | 'dead-letters', field: 'caseIds' | 'mailIds'): UseMutationResult<Result, Error, string | undefined> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id) => request<Result>('POST', `/operations/${what}/retry`, { body: id === undefined ? {} : { [field]: [id] } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['operations'] }),
  });
}
