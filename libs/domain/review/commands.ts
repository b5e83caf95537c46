import type { Day } from '../../law/index.ts';
import type { PersonId } from '../case/ids.ts';
import type { AddDetails, FirstGiven, Intake, SubmissionCommand } from '../submission/commands.ts';
import type { RequestedFromOffice, ReviewClass, ReviewClosingReason, ReviewResult } from './vocabulary.ts';

export type RegisterReview = Omit<Intake, 'oral'> & {
  readonly type: 'registerReview';
  /** What was handled. A complaint about a review is a complaint anew. */
  readonly of: 'complaint' | 'review';
  readonly first: FirstGiven;
  readonly oral?: Extract<NonNullable<Intake['oral']>, { kind: 'record' }> | undefined;
  /** Found biased in the matter before. */
  readonly foundBiased?: readonly PersonId[] | undefined;
};

export type ReviewCommand =
  | RegisterReview
  | Exclude<SubmissionCommand, AddDetails | { type: 'recordForwardResult' }>
  | Omit<AddDetails, 'claims'>
  | Omit<Extract<SubmissionCommand, { type: 'recordForwardResult' }>, 'finding'>
  /** What was learned later of the first handling; it stands instead of what was known before. */
  | { readonly type: 'describeFirstHandling'; readonly first: FirstGiven }
  | { readonly type: 'classify'; readonly as: ReviewClass; readonly day: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'requestFromOffice'; readonly requestId: string; readonly what: RequestedFromOffice; readonly day: Day; readonly dueDay: Day; readonly documentNumber?: string | undefined }
  | { readonly type: 'receiveFromOffice'; readonly requestId: string; readonly day: Day; readonly complete: boolean; readonly documentNumber?: string | undefined; readonly text?: { readonly statement: string } | undefined }
  | { readonly type: 'urgeOffice'; readonly requestId: string; readonly day: Day; readonly to: 'office' | 'secretary'; readonly newDueDay: Day; readonly documentNumber?: string | undefined }
  | { readonly type: 'assessHandling'; readonly result: ReviewResult; readonly text: { readonly reasons: string } }
  | { readonly type: 'close'; readonly reason: ReviewClosingReason; readonly day: Day; readonly text?: { readonly note: string } | undefined };
