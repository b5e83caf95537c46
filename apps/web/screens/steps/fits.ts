import type { CaseDetail } from '../../api/types.ts';
import { awaitedRegimeStep, regimeStepsOf } from './regime-steps.ts';

/** now: the case waits for it · possible: it can be taken · later: the service would refuse it as the case stands. */
export type Fit = 'now' | 'possible' | 'later';

type Fits = (detail: CaseDetail) => Fit;

const isOpen = ({ phase }: CaseDetail): boolean => phase !== 'closed';
const isUnanswered = ({ notice }: CaseDetail): boolean => notice.dispatchedOn === null;
const hasTask = ({ tasks }: CaseDetail, kind: string): boolean => tasks.some((task) => task.kind === kind);
const isHandling = (detail: CaseDetail): boolean => detail.phase === 'handling' && isUnanswered(detail);
const possibleWhen = (holds: (detail: CaseDetail) => boolean): Fits => (detail) => (holds(detail) ? 'possible' : 'later');

export const always: Fits = () => 'possible';
export const never: Fits = () => 'later';
export const open: Fits = possibleWhen(isOpen);
export const closed: Fits = (detail) => (isOpen(detail) ? 'later' : 'now');
export const unanswered: Fits = possibleWhen((detail) => isOpen(detail) && isUnanswered(detail));
export const handling: Fits = possibleWhen(isHandling);

/** Its task waits. Without one: `otherwise`, in an open case. */
export function task(kind: string, otherwise: Fit = 'later'): Fits {
  return (detail) => (hasTask(detail, kind) ? 'now' : isOpen(detail) ? otherwise : 'later');
}

export function watching(kind: string): Fits {
  return (detail) => (hasTask(detail, kind) ? 'now' : detail.phase === 'watching' ? 'possible' : 'later');
}

export const childNotAtRisk: Fits = possibleWhen((detail) => isOpen(detail) && !hasTask(detail, 'hand-over-child-risk'));
export const notifierMayAsk: Fits = possibleWhen((detail) => isOpen(detail) && detail.childAtRisk === true && !detail.anonymous);
export const regimeStepOpen: Fits = (detail) => {
  if (detail.phase !== 'other-regime' || regimeStepsOf(detail).length === 0) return 'later';
  return awaitedRegimeStep(detail) === null ? 'possible' : 'now';
};
export const numbersMissing: Fits = (detail) => (detail.fileNumber === null || detail.documentNumber === null ? 'now' : 'possible');
export const detailsOpen: Fits = (detail) => (hasTask(detail, 'add-claims') ? 'now' : isOpen(detail) ? 'possible' : 'later');
export const assignable: Fits = (detail) => (!isOpen(detail) ? 'later' : detail.owner === null ? 'now' : 'possible');
export const biasWaits: Fits = ({ objections }) => (objections.some(({ decided }) => decided === null) ? 'now' : 'later');
export const classifiable: Fits = (detail) => (!isOpen(detail) || !isUnanswered(detail) ? 'later' : detail.phase === 'classification' ? 'now' : 'possible');
export const evaluable: Fits = (detail) => {
  if (!isHandling(detail) || detail.claims.length === 0 || detail.notice.approvedOn !== null) return 'later';
  return detail.claims.some(({ finding }) => finding === null) ? 'now' : 'possible';
};
export const exceedable: Fits = possibleWhen((detail) => isHandling(detail) && !hasTask(detail, 'approve-exceedance')
  && detail.requests.some(({ kind, complete }) => kind === 'documents' && !complete));
export const deadlineMovable: Fits = possibleWhen(({ deadlines }) => deadlines.some(({ state, effect }) => state !== 'met' && state !== 'cancelled' && effect === 'set'));
export const noticeDraftable: Fits = (detail) => {
  if (!isHandling(detail) || detail.notice.approvedOn !== null) return 'later';
  return detail.notice.draftedOn === null ? 'now' : 'possible';
};
export const noticeReturnable: Fits = possibleWhen((detail) => isHandling(detail) && detail.notice.draftedOn !== null);
export const undelivered: Fits = (detail) => {
  if (hasTask(detail, 'record-notice-delivered')) return 'now';
  return detail.notice.dispatchedOn === null ? 'later' : 'possible';
};
export const measurable: Fits = (detail) => {
  if (!isOpen(detail) || !detail.claims.some(({ finding }) => finding !== null && finding !== 'not-justified')) return 'later';
  return hasTask(detail, 'set-measure') ? 'now' : 'possible';
};
export const wishPossible: Fits = possibleWhen((detail) => isOpen(detail) && !detail.wantsMeasures && !detail.anonymous);
export const withdrawable: Fits = possibleWhen((detail) => isOpen(detail) && isUnanswered(detail) && !detail.anonymous);
export const closable: Fits = (detail) => (detail.phase === 'closing' ? 'now' : 'later');

/** A submission that asks for a review goes on as a case of its own, once. */
export const reviewOpenable: Fits = (detail) => {
  const opened = detail.links?.some(({ relation }) => relation === 'review-opened') === true;
  return isOpen(detail) && detail.classification === 'review-175-7' && !opened ? 'now' : 'later';
};

const isReviewing = (detail: CaseDetail): boolean => isHandling(detail) && detail.classification === 'review-175-7';

export const officeAskable: Fits = (detail) => (!isReviewing(detail) ? 'later' : hasTask(detail, 'request-from-office') ? 'now' : 'possible');
export const officeUrgeable: Fits = (detail) => {
  if (!isReviewing(detail) || detail.review?.requests.every(({ complete }) => complete) !== false) return 'later';
  return hasTask(detail, 'urge-office') ? 'now' : 'possible';
};
export const assessable: Fits = (detail) => {
  if (!isReviewing(detail) || detail.notice.approvedOn !== null) return 'later';
  return hasTask(detail, 'assess-handling') ? 'now' : 'possible';
};
export const officeMeasurable: Fits = (detail) => {
  const result = detail.review?.result ?? null;
  if (!isOpen(detail) || result === null || result === 'proper') return 'later';
  return hasTask(detail, 'set-measure-on-office') ? 'now' : 'possible';
};
