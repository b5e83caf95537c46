import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { accessLogView } from '../../../libs/contracts/views/history.ts';
import { get, queryString } from './http.ts';
import type { CaseDetail, CaseSummary, Fact, Message, Page } from './types.ts';

export type Reading = z.output<typeof accessLogView>;
export type Pages<T> = UseInfiniteQueryResult<InfiniteData<Page<T>>>;

/** Who wrote an event: a person, somebody invited by the link, or what follows at once and what time brings. */
export type Origin = Fact['origin'];

export function useCase(id: string): UseQueryResult<CaseDetail> {
  return useQuery({ queryKey: ['case', id, 'detail'], queryFn: ({ signal }) => get<CaseDetail>(`/cases/${id}`, signal) });
}

/** The case as a list shows it, also to those who do not read it. */
export function useCaseSummary(id: string, enabled: boolean): UseQueryResult<CaseSummary> {
  return useQuery({ queryKey: ['case', id, 'summary'], queryFn: ({ signal }) => get<CaseSummary>(`/cases/${id}/summary`, signal), enabled });
}

/** The newest first. */
export function useCaseFacts(id: string, origins: readonly Origin[]): Pages<Fact> {
  return usePages<Fact>(['case', id, 'facts', origins.join()], `/cases/${id}/facts`, { order: 'newest', origin: origins, limit: 60 });
}

/** The newest first. */
export function useCaseMessages(id: string): Pages<Message> {
  return usePages<Message>(['case', id, 'messages'], `/cases/${id}/messages`, { limit: 30 });
}

/** The newest first; for the auditor. */
export function useReadings(id: string, enabled: boolean): Pages<Reading> {
  return usePages<Reading>(['case', id, 'access-log'], `/cases/${id}/access-log`, { limit: 30 }, enabled);
}

/** Pages of what belongs to one case; its key begins as that of the case. */
export function usePages<T>(queryKey: readonly string[], path: string, query: Parameters<typeof queryString>[0], enabled = true): Pages<T> {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => get<Page<T>>(`${path}${queryString({ ...query, after: pageParam })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

export function rowsOf<T>({ data }: Pages<T>): readonly T[] {
  return data?.pages.flatMap(({ items }) => items) ?? [];
}
