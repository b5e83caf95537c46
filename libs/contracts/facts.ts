import type { CaseFactData, ComplaintFactData, MeetingFactData, ReviewFactData, SeriesFactData } from '../domain/index.ts';

/** What each type of fact says in its data, of whatever kind the submission is, as `GET /cases/{id}/facts` hands it out. */
export type FactData = ComplaintFactData & Omit<ReviewFactData, keyof ComplaintFactData>;
export type FactType = keyof FactData;

/** What a case of any kind has. */
export type CommonFactData = CaseFactData;

/** As `GET /meetings/{id}/facts` and `GET /series/{id}/facts` hand it out. */
export type { MeetingFactData, SeriesFactData };
