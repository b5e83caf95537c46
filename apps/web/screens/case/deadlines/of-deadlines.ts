import type { CaseDetail } from '../../../api/types.ts';

/** What deadlines are shown from: a complaint, a review or a meeting. */
export type OfDeadlines = Pick<CaseDetail, 'id' | 'deadlines' | 'exceedance' | 'allowed'>;
