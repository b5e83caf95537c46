import type { CaseDetail } from '../../api/types.ts';

/** What stands in the form of the first handling: the body's `first` as people type it, '' where nothing was. */
export type FirstValues = {
  /** Whether the first complaint is in this register; not sent. */
  inside: 'yes' | 'no' | '';
  caseId: string;
  handledBy: 'us' | 'office' | '';
  officeId: string;
  deliveredDay: string;
  outcome: 'notified' | 'not-handled' | '';
  noticeDay: string;
  finding: string;
  documentNumber: string;
};

export const EMPTY_FIRST: FirstValues = { inside: '', caseId: '', handledBy: '', officeId: '', deliveredDay: '', outcome: '', noticeDay: '', finding: '', documentNumber: '' };

/** As the API takes it. What is not shown is not sent, and what was left empty neither. */
export function firstBody(first: FirstValues): Record<string, unknown> {
  const { inside, caseId, handledBy, officeId, deliveredDay, outcome, noticeDay, finding, documentNumber } = first;
  const notified = outcome === 'notified';
  const body = {
    caseId: inside === 'yes' ? caseId : '', handledBy, officeId: handledBy === 'office' ? officeId : '', deliveredDay, outcome,
    noticeDay: notified ? noticeDay : '', finding: notified ? finding : '', documentNumber,
  };
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''));
}

/** What a complaint of our own register says of its handling; what it does not say stays to be written. */
export function firstOfComplaint({ forwarding, start, notice, documentNumber }: CaseDetail): Partial<FirstValues> {
  if (forwarding?.to == null) {
    return { handledBy: 'us', officeId: '', deliveredDay: start.day, documentNumber: documentNumber ?? '', outcome: notice.dispatchedOn === null ? '' : 'notified', noticeDay: notice.dispatchedOn ?? '' };
  }
  return {
    handledBy: 'office', officeId: forwarding.to.id, deliveredDay: forwarding.deliveredOn ?? '', outcome: forwarding.resultOn === null ? '' : 'notified',
    finding: forwarding.finding ?? '', noticeDay: '', documentNumber: '',
  };
}

/** What is known of the first handling, to be written anew. */
export function firstOfReview({ review }: CaseDetail): FirstValues {
  if (review === undefined) return EMPTY_FIRST;
  const { caseId, handledBy, office, deliveredDay, outcome, noticeDay, finding, documentNumber } = review.first;
  return {
    inside: caseId === null ? 'no' : 'yes', caseId: caseId ?? '', handledBy, officeId: office?.id ?? '', deliveredDay, outcome,
    noticeDay: noticeDay ?? '', finding: finding ?? '', documentNumber: documentNumber ?? '',
  };
}
