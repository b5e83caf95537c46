export type { Channel } from '../../law/index.ts';

export type Phase =
  | 'classification'
  | 'forwarding'
  | 'watching'
  | 'handling'
  | 'other-regime'
  | 'measures'
  | 'closing'
  | 'closed';

/** Where the submission belongs; decision tree of legal.md § 1 and office-practice.md 11, 14. */
export type Classification =
  | 'complaint-175'
  | 'complaint-council-rules'
  | 'forward-12'
  | 'supplement'
  | 'review-175-7'
  | 'review-ours-to-ministry'
  | 'petition'
  | 'petition-elsewhere'
  | 'tip-42'
  | 'tip-94'
  | 'inaction-80'
  | 'binding-measure-156'
  | 'information-request'
  | 'information-complaint'
  | 'file-inspection-55'
  | 'tip-inspection'
  | 'reply-only'
  | 'anonymous-tip'
  | 'repeated-without-news'
  | 'handed-over-inside'
  | 'municipal-self-government'
  | 'social-service-108'
  | 'gdpr-request'
  | 'whistleblowing'
  | 'ombudsman-inquiry';

/** What happens in a kind that is closed by hand and on which one of its statutory terms depends. */
export type RegimeStep =
  | 'receipt-confirmed'
  | 'request-incomplete'
  | 'completion-called'
  | 'completion-call-delivered'
  | 'request-completed'
  | 'not-competent'
  | 'decision-in-force'
  | 'review-proceedings-started';

export type { Finding } from '../submission/commands.ts';

export type ClosingReason =
  | 'settled-at-once'
  | 'notified'
  | 'withdrawn'
  | 'forwarded-result-known'
  | 'forwarded-no-result'
  | 'joined'
  | 'settled-by-hand'
  | 'filed';
