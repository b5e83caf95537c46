import type { CaseKind } from '../../api/commands.ts';
import type { ComplaintStep, ReviewStep } from './catalogue.ts';
import type { StepForm } from './step-form-type.ts';

type Forms = Readonly<Record<string, () => Promise<StepForm>>>;

/** The code of a form is read when the form is opened. A command without its form does not compile. */
const COMPLAINT = {
  reportChildAtRisk: async () => (await import('./forms/child-at-risk.tsx')).reportChildAtRisk,
  takeOverChildRisk: async () => (await import('./forms/child-at-risk.tsx')).takeOverChildRisk,
  recordChildRiskFeedback: async () => (await import('./forms/child-at-risk.tsx')).recordChildRiskFeedback,
  recordNotifierRequest: async () => (await import('./forms/child-at-risk.tsx')).recordNotifierRequest,
  recordNotifierInformed: async () => (await import('./forms/child-at-risk.tsx')).recordNotifierInformed,
  assignNumbers: async () => (await import('./forms/intake.tsx')).assignNumbers,
  handOverToDepartment: async () => (await import('./forms/intake.tsx')).handOverToDepartment,
  confirmSubmission: async () => (await import('./forms/intake.tsx')).confirmSubmission,
  addDetails: async () => (await import('./forms/details.tsx')).addDetails,
  addNote: async () => (await import('./forms/intake.tsx')).addNote,
  attach: async () => (await import('./forms/attach.tsx')).attach,
  assign: async () => (await import('./forms/assign.tsx')).assign,
  declareBias: async () => (await import('./forms/bias.tsx')).declareBias,
  decideBias: async () => (await import('./forms/bias.tsx')).decideBias,
  classify: async () => (await import('./forms/classify.tsx')).classify,
  openReview: async () => (await import('./forms/open-review.tsx')).openReview,
  join: async () => (await import('./forms/join.tsx')).join,
  forward: async () => (await import('./forms/forwarding.tsx')).forward,
  tellComplainantOfForwarding: async () => (await import('./forms/forwarding.tsx')).tellComplainantOfForwarding,
  recordForwardDelivered: async () => (await import('./forms/forwarding.tsx')).recordForwardDelivered,
  askForForwardResult: async () => (await import('./forms/forwarding.tsx')).askForForwardResult,
  recordForwardResult: async () => (await import('./forms/forwarding.tsx')).recordForwardResult,
  requestDocuments: async () => (await import('./forms/evidence.tsx')).requestDocuments,
  receiveDocuments: async () => (await import('./forms/evidence.tsx')).receiveDocuments,
  requestStatement: async () => (await import('./forms/evidence.tsx')).requestStatement,
  receiveStatement: async () => (await import('./forms/evidence.tsx')).receiveStatement,
  recordHearing: async () => (await import('./forms/evidence.tsx')).recordHearing,
  evaluateClaim: async () => (await import('./forms/evaluate.tsx')).evaluateClaim,
  proposeExceedance: async () => (await import('./forms/terms.tsx')).proposeExceedance,
  approveExceedance: async () => (await import('./forms/terms.tsx')).approveExceedance,
  extendDeadline: async () => (await import('./forms/terms.tsx')).extendDeadline,
  pauseDeadline: async () => (await import('./forms/terms.tsx')).pauseDeadline,
  draftNotice: async () => (await import('./forms/draft-notice.tsx')).draftNotice,
  approveNotice: async () => (await import('./forms/notice.tsx')).approveNotice,
  returnNotice: async () => (await import('./forms/notice.tsx')).returnNotice,
  signNotice: async () => (await import('./forms/notice.tsx')).signNotice,
  dispatchNotice: async () => (await import('./forms/notice.tsx')).dispatchNotice,
  recordNoticeDelivered: async () => (await import('./forms/notice.tsx')).recordNoticeDelivered,
  setMeasure: async () => (await import('./forms/measures.tsx')).setMeasure,
  checkMeasure: async () => (await import('./forms/measures.tsx')).checkMeasure,
  tellMeasures: async () => (await import('./forms/measures.tsx')).tellMeasures,
  wishToBeToldOfMeasures: async () => (await import('./forms/measures.tsx')).wishToBeToldOfMeasures,
  noteRegimeStep: async () => (await import('./forms/ending.tsx')).noteRegimeStep,
  settleByHand: async () => (await import('./forms/ending.tsx')).settleByHand,
  withdraw: async () => (await import('./forms/ending.tsx')).withdraw,
  goOnExOfficio: async () => (await import('./forms/ending.tsx')).goOnExOfficio,
  close: async () => (await import('./forms/close.tsx')).close,
  reopen: async () => (await import('./forms/ending.tsx')).reopen,
  correctDay: async () => (await import('./forms/correct-day.tsx')).correctDay,
  correctArrival: async () => (await import('./forms/corrections.tsx')).correctArrival,
  cancelMistake: async () => (await import('./forms/corrections.tsx')).cancelMistake,
} satisfies { readonly [T in ComplaintStep]: () => Promise<StepForm> };

/** What a review has in common with a complaint has the same form. */
const REVIEW = {
  ...COMPLAINT,
  addDetails: async () => (await import('./forms/details.tsx')).addDetailsOfReview,
  describeFirstHandling: async () => (await import('./forms/review.tsx')).describeFirstHandling,
  classify: async () => (await import('./forms/review.tsx')).classifyReview,
  forward: async () => (await import('./forms/review-letters.tsx')).forwardReview,
  recordForwardResult: async () => (await import('./forms/review.tsx')).recordMinistryResult,
  requestFromOffice: async () => (await import('./forms/review.tsx')).requestFromOffice,
  receiveFromOffice: async () => (await import('./forms/review.tsx')).receiveFromOffice,
  urgeOffice: async () => (await import('./forms/review.tsx')).urgeOffice,
  assessHandling: async () => (await import('./forms/review.tsx')).assessHandling,
  draftNotice: async () => (await import('./forms/review-letters.tsx')).draftReviewNotice,
  setMeasure: async () => (await import('./forms/review.tsx')).setMeasureOnOffice,
  close: async () => (await import('./forms/review.tsx')).closeReview,
} satisfies { readonly [T in ReviewStep]: () => Promise<StepForm> };

const FORMS: { readonly [K in CaseKind]: Forms } = { complaint: COMPLAINT, review: REVIEW };

export function formOf(kind: CaseKind, type: string): Promise<StepForm> {
  const form = FORMS[kind][type];
  return form === undefined ? Promise.reject(new Error(`no form for ${kind} ${type}`)) : form();
}
