import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { feedView, newFeedView } from '../../../libs/contracts/views/invitation.ts';
import { get, request } from './http.ts';

export type Feed = z.output<typeof feedView>;
export type NewFeed = z.output<typeof newFeedView>;

const FEEDS = ['feeds'] as const;

/** Addresses of calendars that the person has made: of their own meetings (`seriesId` null), or of a series. */
export function useFeeds(seriesId: string | null): UseQueryResult<readonly Feed[]> {
  return useQuery({
    queryKey: FEEDS, queryFn: async ({ signal }) => (await get<{ items: readonly Feed[] }>('/feeds', signal)).items,
    select: (feeds) => feeds.filter(({ series }) => (series?.id ?? null) === seriesId),
  });
}

/** The address is answered this once. */
export function useCreateFeed(seriesId: string | null): UseMutationResult<NewFeed, Error, undefined> {
  const client = useQueryClient();
  return useMutation({ mutationFn: () => request<NewFeed>('POST', '/feeds', { body: { seriesId } }), onSuccess: () => client.invalidateQueries({ queryKey: FEEDS }) });
}

export function useRevokeFeed(): UseMutationResult<undefined, Error, string> {
  const client = useQueryClient();
  return useMutation({ mutationFn: (id) => request<undefined>('DELETE', `/feeds/${id}`), onSuccess: () => client.invalidateQueries({ queryKey: FEEDS }) });
}
