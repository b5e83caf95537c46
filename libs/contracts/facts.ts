import type { ComplaintFactData } from '../domain/index.ts';

/** What each type of fact says in its data, as `GET /cases/{id}/facts` hands it out. */
export type FactData = ComplaintFactData;
export type FactType = keyof FactData;
