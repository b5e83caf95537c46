import type { Day } from '../../law/index.ts';
import type { OfficeId } from '../case/ids.ts';
import type { Dated, DatedBy } from '../case/state.ts';
import type { FirstHandling } from '../submission/facts.ts';
import type { SubmissionState } from '../submission/state.ts';
import type { RequestedFromOffice, ReviewClass, ReviewClosingReason, ReviewPhase, ReviewResult } from './vocabulary.ts';

/** What the office whose handling is reviewed was asked for. */
export type OfficeRequest = {
  readonly id: string;
  readonly what: RequestedFromOffice;
  readonly officeId: OfficeId;
  readonly requested: Dated;
  /** The day set last. */
  readonly dueDay: Day;
  readonly urged: readonly (Dated & { readonly to: 'office' | 'secretary' })[];
  readonly received: (Dated & { readonly complete: boolean }) | null;
};

/** Everything that is decided upon, folded from the facts' data: ids, days, enums. No name, no text. */
export type ReviewState = SubmissionState & {
  readonly kind: 'review';
  readonly phase: ReviewPhase;
  readonly closed: (Dated & { readonly reason: ReviewClosingReason | 'mistake' }) | null;
  readonly first: FirstHandling;
  readonly classified: (DatedBy & { readonly as: ReviewClass }) | null;
  readonly requests: readonly OfficeRequest[];
  readonly assessment: (DatedBy & { readonly result: ReviewResult }) | null;
};

/** The key of the deadline that binds the office: 'review-file-set:<id>'. */
export function requestKey({ id }: Pick<OfficeRequest, 'id'>): string {
  return `review-file-set:${id}`;
}
