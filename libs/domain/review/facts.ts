import type { Day } from '../../law/index.ts';
import type { CaseFactData } from '../case/facts.ts';
import type { OfficeId, PersonId } from '../case/ids.ts';
import type { FirstHandling, RegisteredData, SubmissionPersonData } from '../submission/facts.ts';
import type { RequestedFromOffice, ReviewClass, ReviewClosingReason, ReviewResult } from './vocabulary.ts';

/** What persons did. Each command writes exactly one of these; the version rises with it. */
export type ReviewPersonData = SubmissionPersonData & {
  reviewRegistered: RegisteredData & { readonly first: FirstHandling; readonly foundBiased: readonly PersonId[] };
  firstHandlingDescribed: { readonly first: FirstHandling };
  classified: { readonly as: ReviewClass };
  requestedFromOffice: { readonly requestId: string; readonly what: RequestedFromOffice; readonly officeId: OfficeId; readonly dueDay: Day };
  receivedFromOffice: { readonly requestId: string; readonly complete: boolean };
  officeUrged: { readonly requestId: string; readonly to: 'office' | 'secretary'; readonly dueDay: Day };
  handlingAssessed: { readonly result: ReviewResult };
  closed: { readonly reason: ReviewClosingReason };
};

export type ReviewFactData = ReviewPersonData & CaseFactData;
export type ReviewFactType = keyof ReviewFactData;
