import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { agendaPointView, attendeeView, inviteeView, meetingTaskView } from '../../../libs/contracts/views/meeting-parts.ts';
import type { meetingDetail, meetingSummary } from '../../../libs/contracts/views/meeting.ts';
import type { participationView, seriesDetail, seriesSummary } from '../../../libs/contracts/views/series.ts';
import { usePages } from './cases.ts';
import type { Origin, Pages } from './cases.ts';
import { PATH_OF_KIND, useIdempotencyKey } from './commands.ts';
import { get, queryString, request } from './http.ts';
import { readAll } from './pages.ts';
import type { seriesTemplateView } from '../../../libs/contracts/series-template.ts';
import type { Fact, Receipt } from './types.ts';

export type SeriesSummary = z.output<typeof seriesSummary>;
export type SeriesDetail = z.output<typeof seriesDetail>;
export type MeetingSummary = z.output<typeof meetingSummary>;
export type MeetingDetail = z.output<typeof meetingDetail>;
export type Invitee = z.output<typeof inviteeView>;
export type Attendee = z.output<typeof attendeeView>;
export type AgendaPoint = z.output<typeof agendaPointView>;
export type MeetingTask = z.output<typeof meetingTaskView>;
export type SeriesTemplate = z.output<typeof seriesTemplateView>;
export type Participation = z.output<typeof participationView>;

/** With the days of themes counted for `year`. */
export function useSeriesList(year: number): UseQueryResult<readonly SeriesSummary[]> {
  return useQuery({
    queryKey: ['planning', 'series', year],
    queryFn: async ({ signal }) => (await get<{ items: readonly SeriesSummary[] }>(`/series${queryString({ year })}`, signal)).items,
  });
}

/** Its meetings are cases of their own, so any news may change it. */
export function useSeries(id: string): UseQueryResult<SeriesDetail> {
  return useQuery({ queryKey: ['planning', 'series', id], queryFn: ({ signal }) => get<SeriesDetail>(`/series/${id}`, signal) });
}

/** All meetings whose first day is in the year, in its order. */
export function useMeetingsOfYear(year: number): UseQueryResult<readonly MeetingSummary[]> {
  return useQuery({ queryKey: ['planning', 'meetings', year], queryFn: ({ signal }) => readAll<MeetingSummary>('/meetings', { year }, { signal }) });
}

/** Shows tasks of its series too, so any news may change it. */
export function useMeeting(id: string): UseQueryResult<MeetingDetail> {
  return useQuery({ queryKey: ['planning', 'meeting', id], queryFn: ({ signal }) => get<MeetingDetail>(`/meetings/${id}`, signal) });
}

/** The meeting as it is at this moment; whoever shows it shows this. Errors: ApiProblem. */
export async function readMeeting(client: QueryClient, id: string): Promise<MeetingDetail> {
  const detail = await get<MeetingDetail>(`/meetings/${id}`);
  client.setQueryData(['planning', 'meeting', id], detail);
  return detail;
}

/** The newest first. */
export function usePlanningFacts({ kind, id }: { readonly kind: 'series' | 'meeting'; readonly id: string }, origins: readonly Origin[]): Pages<Fact> {
  return usePages<Fact>(['planning', kind, id, 'facts', origins.join()], `${PATH_OF_KIND[kind]}/${id}/facts`, { order: 'newest', origin: origins, limit: 60 });
}

export function useParticipation(seriesId: string, { from, to }: { readonly from: number; readonly to: number }): UseQueryResult<Participation> {
  return useQuery({
    queryKey: ['planning', 'participation', seriesId, from, to],
    queryFn: ({ signal }) => get<Participation>(`/series/${seriesId}/participation${queryString({ from, to })}`, signal),
  });
}

/** What the region says of its meetings, to begin a series with. */
export function useSeriesTemplates(): UseQueryResult<readonly SeriesTemplate[]> {
  return useQuery({ queryKey: ['planning', 'series-templates'], queryFn: async ({ signal }) => (await get<{ items: readonly SeriesTemplate[] }>('/series/templates', signal)).items, staleTime: Infinity });
}

/** The same sent again, because the answer was lost on the way, opens no second series. */
export function useOpenSeries(): UseMutationResult<Receipt> {
  const client = useQueryClient();
  const keyFor = useIdempotencyKey();
  return useMutation({
    mutationFn: (body: unknown) => request<Receipt>('POST', '/series', { body, idempotencyKey: keyFor(body) }),
    onSuccess: () => { void client.invalidateQueries({ queryKey: ['planning'] }); },
  });
}
