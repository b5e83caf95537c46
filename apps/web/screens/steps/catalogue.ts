import type { CommandType, REVIEW_CONTRACTS } from '../../../../libs/contracts/index.ts';
import type { CaseDetail } from '../../api/types.ts';
import * as fits from './fits.ts';
import type { Fit } from './fits.ts';

/** In the order of the case's life; the case page shows them under these headings. */
export const STEP_GROUPS = ['childAtRisk', 'intake', 'impartiality', 'classification', 'forwarding', 'handling', 'notice', 'measures', 'ending', 'corrections'] as const;
export type StepGroup = (typeof STEP_GROUPS)[number];

/** Who takes the step, in the words of the role table (design § 4); said to those whose step it is not. */
export type Taker = 'owner' | 'manager' | 'signatory' | 'registry' | 'candidate' | 'judge' | 'reader';

export type StepEntry = {
  /** Last part of the address, here and in the API. */
  readonly path: string;
  readonly group: StepGroup;
  /** The provision that governs it; null where it is office work. */
  readonly citation: string | null;
  readonly takers: readonly Taker[];
  /** A guess from what the case shows, for sorting and warning. The service alone decides. */
  readonly when: (detail: CaseDetail) => Fit;
};

type CaseKind = CaseDetail['kind'];
export type ComplaintStep = Exclude<CommandType, 'registerComplaint'>;
export type ReviewStep = Exclude<keyof typeof REVIEW_CONTRACTS, 'registerReview'>;

const OWNER: readonly Taker[] = ['owner'];
const MANAGER: readonly Taker[] = ['manager'];

/** A command of the contracts without its screen does not compile. */
const COMPLAINT = {
  reportChildAtRisk: { path: 'report-child-at-risk', group: 'childAtRisk', citation: '§ 6, § 10 SPOD', takers: ['owner', 'manager', 'registry'], when: fits.childNotAtRisk },
  takeOverChildRisk: { path: 'take-over-child-risk', group: 'childAtRisk', citation: '§ 10 SPOD', takers: ['owner', 'manager', 'candidate', 'registry'], when: fits.task('hand-over-child-risk') },
  recordChildRiskFeedback: { path: 'record-child-risk-feedback', group: 'childAtRisk', citation: null, takers: ['owner', 'manager'], when: fits.task('child-risk-feedback') },
  recordNotifierRequest: { path: 'record-notifier-request', group: 'childAtRisk', citation: '§ 10 odst. 4 SPOD', takers: ['owner', 'manager', 'registry'], when: fits.notifierMayAsk },
  recordNotifierInformed: { path: 'record-notifier-informed', group: 'childAtRisk', citation: '§ 10 odst. 4 SPOD', takers: ['owner', 'manager'], when: fits.task('record-notifier-informed') },
  assignNumbers: { path: 'assign-numbers', group: 'intake', citation: 'zákon č. 499/2004 Sb.', takers: ['owner', 'manager', 'registry'], when: fits.numbersMissing },
  handOverToDepartment: { path: 'hand-over-to-department', group: 'intake', citation: '§ 175 odst. 5, § 40 SŘ', takers: ['registry', 'manager'], when: fits.task('hand-over-to-department', 'possible') },
  confirmSubmission: { path: 'confirm-submission', group: 'intake', citation: '§ 37 odst. 4 SŘ', takers: ['owner', 'registry'], when: fits.task('await-confirmation') },
  addDetails: { path: 'add-details', group: 'intake', citation: '§ 14, § 68 odst. 3 SŘ', takers: ['owner', 'registry'], when: fits.detailsOpen },
  addNote: { path: 'add-note', group: 'intake', citation: null, takers: ['owner', 'manager'], when: fits.always },
  attach: { path: 'attach', group: 'intake', citation: null, takers: ['owner', 'manager', 'registry'], when: fits.always },
  assign: { path: 'assign', group: 'impartiality', citation: '§ 14, § 15 odst. 2 SŘ', takers: MANAGER, when: fits.assignable },
  declareBias: { path: 'declare-bias', group: 'impartiality', citation: '§ 14 odst. 2 a 3 SŘ', takers: ['reader', 'candidate'], when: fits.open },
  decideBias: { path: 'decide-bias', group: 'impartiality', citation: '§ 14 odst. 2 SŘ', takers: ['judge'], when: fits.biasWaits },
  classify: { path: 'classify', group: 'classification', citation: '§ 37 odst. 1, § 175 odst. 1 SŘ', takers: ['owner', 'candidate'], when: fits.classifiable },
  openReview: { path: 'open-review', group: 'classification', citation: '§ 175 odst. 7 SŘ', takers: OWNER, when: fits.reviewOpenable },
  join: { path: 'join', group: 'classification', citation: null, takers: OWNER, when: fits.unanswered },
  forward: { path: 'forward', group: 'forwarding', citation: '§ 12 SŘ', takers: OWNER, when: fits.task('forward') },
  tellComplainantOfForwarding: { path: 'tell-complainant-of-forwarding', group: 'forwarding', citation: '§ 12 SŘ', takers: OWNER, when: fits.task('tell-of-forwarding') },
  recordForwardDelivered: { path: 'record-forward-delivered', group: 'forwarding', citation: '§ 175 odst. 5 SŘ', takers: OWNER, when: fits.task('record-forward-delivered') },
  askForForwardResult: { path: 'ask-for-forward-result', group: 'forwarding', citation: '§ 8 odst. 2 SŘ', takers: OWNER, when: fits.watching('ask-forward-result') },
  recordForwardResult: { path: 'record-forward-result', group: 'forwarding', citation: '§ 175 odst. 5 SŘ', takers: OWNER, when: fits.watching('record-forward-result') },
  requestDocuments: { path: 'request-documents', group: 'handling', citation: '§ 175 odst. 5, § 39 SŘ', takers: OWNER, when: fits.handling },
  receiveDocuments: { path: 'receive-documents', group: 'handling', citation: '§ 175 odst. 5 SŘ', takers: OWNER, when: fits.task('receive-documents') },
  requestStatement: { path: 'request-statement', group: 'handling', citation: '§ 175 odst. 4, § 39 SŘ', takers: OWNER, when: fits.handling },
  receiveStatement: { path: 'receive-statement', group: 'handling', citation: '§ 175 odst. 4 SŘ', takers: OWNER, when: fits.task('receive-statement') },
  recordHearing: { path: 'record-hearing', group: 'handling', citation: '§ 175 odst. 4 SŘ', takers: OWNER, when: fits.handling },
  evaluateClaim: { path: 'evaluate-claim', group: 'handling', citation: '§ 175 odst. 6, § 68 odst. 3 SŘ', takers: OWNER, when: fits.evaluable },
  proposeExceedance: { path: 'propose-exceedance', group: 'handling', citation: '§ 175 odst. 5 SŘ', takers: OWNER, when: fits.exceedable },
  approveExceedance: { path: 'approve-exceedance', group: 'handling', citation: '§ 175 odst. 5 SŘ', takers: MANAGER, when: fits.task('approve-exceedance') },
  extendDeadline: { path: 'extend-deadline', group: 'handling', citation: '§ 39 odst. 2 SŘ', takers: OWNER, when: fits.deadlineMovable },
  pauseDeadline: { path: 'pause-deadline', group: 'handling', citation: '§ 175 odst. 5 SŘ', takers: OWNER, when: fits.never },
  draftNotice: { path: 'draft-notice', group: 'notice', citation: '§ 175 odst. 5 a 7, § 68 odst. 3 SŘ', takers: OWNER, when: fits.noticeDraftable },
  approveNotice: { path: 'approve-notice', group: 'notice', citation: '§ 175 odst. 5 SŘ', takers: MANAGER, when: fits.task('approve-notice') },
  returnNotice: { path: 'return-notice', group: 'notice', citation: null, takers: ['manager', 'signatory'], when: fits.noticeReturnable },
  signNotice: { path: 'sign-notice', group: 'notice', citation: '§ 175 odst. 5 SŘ', takers: ['signatory'], when: fits.task('sign-notice') },
  dispatchNotice: { path: 'dispatch-notice', group: 'notice', citation: '§ 175 odst. 5, § 34 odst. 2 SŘ', takers: OWNER, when: fits.task('dispatch-notice') },
  recordNoticeDelivered: { path: 'record-notice-delivered', group: 'notice', citation: '§ 19–24 SŘ, § 17 zákona č. 300/2008 Sb.', takers: OWNER, when: fits.undelivered },
  setMeasure: { path: 'set-measure', group: 'measures', citation: '§ 175 odst. 6 SŘ', takers: OWNER, when: fits.measurable },
  checkMeasure: { path: 'check-measure', group: 'measures', citation: '§ 175 odst. 6 SŘ', takers: OWNER, when: fits.task('check-measure') },
  tellMeasures: { path: 'tell-measures', group: 'measures', citation: '§ 175 odst. 6 SŘ', takers: OWNER, when: fits.task('tell-measures') },
  wishToBeToldOfMeasures: { path: 'wish-to-be-told-of-measures', group: 'measures', citation: '§ 175 odst. 6 SŘ', takers: ['owner', 'registry'], when: fits.wishPossible },
  noteRegimeStep: { path: 'note-regime-step', group: 'ending', citation: null, takers: OWNER, when: fits.regimeStepOpen },
  settleByHand: { path: 'settle-by-hand', group: 'ending', citation: null, takers: OWNER, when: fits.task('settle-by-hand') },
  withdraw: { path: 'withdraw', group: 'ending', citation: null, takers: OWNER, when: fits.withdrawable },
  goOnExOfficio: { path: 'go-on-ex-officio', group: 'ending', citation: '§ 6 odst. 1 SŘ', takers: MANAGER, when: fits.task('decide-ex-officio') },
  close: { path: 'close', group: 'ending', citation: null, takers: OWNER, when: fits.closable },
  reopen: { path: 'reopen', group: 'ending', citation: null, takers: MANAGER, when: fits.closed },
  correctDay: { path: 'correct-day', group: 'corrections', citation: null, takers: OWNER, when: fits.always },
  correctArrival: { path: 'correct-arrival', group: 'corrections', citation: '§ 175 odst. 5, § 40 SŘ', takers: ['owner', 'registry'], when: fits.always },
  cancelMistake: { path: 'cancel-mistake', group: 'corrections', citation: null, takers: ['owner', 'manager', 'registry'], when: fits.unanswered },
} satisfies { readonly [T in ComplaintStep]: StepEntry };

const {
  openReview: _openReview, requestDocuments: _requestDocuments, receiveDocuments: _receiveDocuments, requestStatement: _requestStatement, receiveStatement: _receiveStatement,
  recordHearing: _recordHearing, evaluateClaim: _evaluateClaim, proposeExceedance: _proposeExceedance, approveExceedance: _approveExceedance, tellMeasures: _tellMeasures,
  wishToBeToldOfMeasures: _wish, noteRegimeStep: _noteRegimeStep, settleByHand: _settleByHand, ...shared
} = COMPLAINT;

const REVIEW = {
  ...shared,
  describeFirstHandling: { path: 'describe-first-handling', group: 'classification', citation: '§ 175 odst. 7 SŘ', takers: ['owner', 'candidate', 'registry'], when: fits.unanswered },
  classify: { ...shared.classify, citation: '§ 175 odst. 7, § 178 SŘ' },
  forward: { ...shared.forward, citation: '§ 12, § 178 SŘ' },
  recordForwardResult: { ...shared.recordForwardResult, citation: '§ 175 odst. 7 SŘ' },
  requestFromOffice: { path: 'request-from-office', group: 'handling', citation: '§ 175 odst. 7, § 39 SŘ', takers: OWNER, when: fits.officeAskable },
  receiveFromOffice: { path: 'receive-from-office', group: 'handling', citation: '§ 175 odst. 7 SŘ', takers: OWNER, when: fits.task('receive-from-office') },
  urgeOffice: { path: 'urge-office', group: 'handling', citation: '§ 6 odst. 1, § 8 odst. 2 SŘ', takers: OWNER, when: fits.officeUrgeable },
  assessHandling: { path: 'assess-handling', group: 'handling', citation: '§ 175 odst. 7, § 68 odst. 3 SŘ', takers: OWNER, when: fits.assessable },
  setMeasure: { ...shared.setMeasure, citation: '§ 175 odst. 7 SŘ', when: fits.officeMeasurable },
  checkMeasure: { ...shared.checkMeasure, citation: '§ 175 odst. 7 SŘ' },
} satisfies { readonly [T in ReviewStep]: StepEntry };

/** By kind of case and type of command. */
const CATALOGUE: { readonly [K in CaseKind]: Readonly<Record<string, StepEntry>> } = { complaint: COMPLAINT, review: REVIEW };

export type Step = StepEntry & { readonly type: string; readonly words: StepWords };

/** Under which key a step's texts stand: what is said of it in its kind of case before what is said of it in any. */
export type StepWords = `${CaseKind}.${string}`;

export function stepsOf(kind: CaseKind): readonly Step[] {
  return Object.entries(CATALOGUE[kind]).map(([type, entry]) => ({ type, words: `${kind}.${type}`, ...entry }));
}

export function stepAt(kind: CaseKind, path: string): Step | null {
  return stepsOf(kind).find((step) => step.path === path) ?? null;
}
