import type {
  CaseKind, Channel, Classification, ClosingReason, Finding, Phase, RegimeStep, RequestedFromOffice, ReviewClass, ReviewClosingReason, ReviewPhase, ReviewResult, SubmissionKind,
} from '../domain/index.ts';

/** Fails to compile when the domain knows a word that the list lacks, or the list one that the domain does not know. */
type Complete<Word extends string, List extends readonly Word[]> = Exclude<Word, List[number]> extends never ? List : never;
export const complete = <Word extends string>() => <const List extends readonly Word[]>(list: Complete<Word, List> & List): List => list;

export const PHASES = complete<Phase>()(['classification', 'forwarding', 'watching', 'handling', 'other-regime', 'measures', 'closing', 'closed']);

export const CHANNELS = complete<Channel>()(['post', 'databox', 'email', 'desk', 'telephone', 'oral']);

export const CLASSIFICATIONS = complete<Classification>()([
  'complaint-175',
  'complaint-council-rules',
  'forward-12',
  'supplement',
  'review-175-7',
  'review-ours-to-ministry',
  'petition',
  'petition-elsewhere',
  'tip-42',
  'tip-94',
  'inaction-80',
  'binding-measure-156',
  'information-request',
  'information-complaint',
  'file-inspection-55',
  'tip-inspection',
  'reply-only',
  'anonymous-tip',
  'repeated-without-news',
  'handed-over-inside',
  'municipal-self-government',
  'social-service-108',
  'gdpr-request',
  'whistleblowing',
  'ombudsman-inquiry',
]);

export const REGIME_STEPS = complete<RegimeStep>()([
  'receipt-confirmed',
  'request-incomplete',
  'completion-called',
  'completion-call-delivered',
  'request-completed',
  'not-competent',
  'decision-in-force',
  'review-proceedings-started',
]);

export const FINDINGS = complete<Finding>()(['justified', 'partly-justified', 'not-justified']);

export const CLOSING_REASONS = complete<ClosingReason>()([
  'settled-at-once',
  'notified',
  'withdrawn',
  'forwarded-result-known',
  'forwarded-no-result',
  'joined',
  'settled-by-hand',
  'filed',
]);

/** What is submitted to us; the case list and the case page know these alone. */
export const SUBMISSION_KINDS = complete<SubmissionKind>()(['complaint', 'review']);
export const CASE_KINDS = complete<CaseKind>()(['complaint', 'review', 'series', 'meeting']);

/** Phases and classifications of a review are among those of a complaint: lists filter by the same words. */
export const REVIEW_CLASSES = complete<ReviewClass>()(['review-175-7', 'review-ours-to-ministry', 'supplement']) satisfies readonly Classification[];
/** That it compiles is the point. @public */
export type ReviewPhasesListed = ReviewPhase extends Phase ? true : never;

export const REVIEW_RESULTS = complete<ReviewResult>()(['proper', 'partly', 'improper']);
export const REQUESTED_FROM_OFFICE = complete<RequestedFromOffice>()(['file', 'statement', 'file-and-statement']);
export const REVIEW_CLOSING_REASONS = complete<ReviewClosingReason>()([
  'notified', 'withdrawn', 'forwarded-result-known', 'forwarded-no-result', 'joined', 'filed',
]) satisfies readonly ClosingReason[];
