import type { z } from 'zod';
import type { meetingDetail, meetingSummary, seriesDetail, seriesSummary } from '../../../libs/contracts/index.ts';

export type MeetingSummary = z.output<typeof meetingSummary>;
export type MeetingDetail = z.output<typeof meetingDetail>;
export type SeriesSummary = z.output<typeof seriesSummary>;
export type SeriesDetail = z.output<typeof seriesDetail>;
