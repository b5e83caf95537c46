import type { ComplaintFactData, ReviewFactData } from '../domain/index.ts';

/** What each type of fact says in its data, of whatever kind the case is, as `GET /cases/{id}/facts` hands it out. */
export type FactData = ComplaintFactData & Omit<ReviewFactData, keyof ComplaintFactData>;
export type FactType = keyof FactData;
