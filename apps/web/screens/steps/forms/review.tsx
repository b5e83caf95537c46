import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUESTED_FROM_OFFICE, REVIEW_CLASSES, REVIEW_CLOSING_REASONS, REVIEW_RESULTS } from '../../../../../libs/contracts/words.ts';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { FirstFields } from '../../review/first-fields.tsx';
import { firstBody, firstOfReview } from '../../review/first-values.ts';
import type { FirstValues } from '../../review/first-values.ts';
import { OfficeStillHasTime } from '../../review/still-has-time.tsx';
import { nextId } from '../known.ts';
import type { Known } from '../known.ts';
import type { Options, StepForm } from '../step-form-type.ts';
import { words } from './of-case.ts';

export const describeFirstHandling: StepForm = {
  fields: [FirstPart],
  initial: ({ detail }) => ({ first: firstOfReview(detail) }),
  body: ({ first }) => ({ first: firstBody(first as FirstValues) }),
};

function FirstPart({ known: { detail } }: { readonly known: Known }): ReactNode {
  return <FirstFields caseId={detail.id} />;
}

export const classifyReview: StepForm = {
  fields: [
    WhatIsKnown,
    { name: 'as', kind: 'one', options: words('steps:reviewClass', REVIEW_CLASSES) },
    { name: 'text.reason', kind: 'text', rows: 4 },
    { name: 'day', kind: 'day' },
  ],
  initial: ({ detail }, t) => {
    const as = likelyClass(detail);
    return { as, text: { reason: as === '' ? '' : t(`steps:reviewWhy.${as}`) } };
  },
};

/** Ours is for the ministry; what the office answered is to be reviewed. Whether it still may answer is counted by the service. */
function likelyClass({ review }: CaseDetail): string {
  if (review?.first.handledBy === 'us') return 'review-ours-to-ministry';
  return review?.first.outcome === 'notified' ? 'review-175-7' : '';
}

/** What decides whose handling it is. */
function WhatIsKnown({ known: { detail: { review } } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  if (review === undefined) return null;
  const { handledBy, office, outcome, deliveredDay, noticeDay } = review.first;
  const by = handledBy === 'us' ? t('review:part.us') : office?.name ?? t('common:none');
  return (
    <div className="form">
      <p>{t('reviewKnown', { by, day: czechDay(deliveredDay) })} {noticeDay === null ? t('review:outcome.not-handled') : t('review:part.notifiedOn', { day: czechDay(noticeDay) })}.</p>
      {handledBy === 'office' && outcome === 'not-handled' ? <OfficeStillHasTime from={deliveredDay} /> : null}
    </div>
  );
}

export const requestFromOffice: StepForm = {
  fields: [
    { name: 'what', kind: 'one', options: words('review:asked', REQUESTED_FROM_OFFICE) },
    { name: 'day', kind: 'day' },
    { name: 'dueDay', kind: 'due', inDays: 15 },
    { name: 'documentNumber', kind: 'line', optional: true },
  ],
  initial: ({ detail }) => ({ what: detail.review?.requests.length === 0 ? 'file-and-statement' : '' }),
  fixed: ({ detail }) => ({ requestId: nextId('z', detail.review?.requests ?? []) }),
};

/** What the office still owes. */
const awaited: Options = ({ detail }, t) => (detail.review?.requests ?? []).filter(({ complete }) => !complete)
  .map(({ id, what, office, requestedOn }) => ({ value: id, label: t('steps:requested', { what: `${t(`review:asked.${what}`)} – ${office.name}`, day: czechDay(requestedOn) }) }));

export const receiveFromOffice: StepForm = {
  fields: [
    { name: 'requestId', kind: 'one', options: awaited },
    { name: 'day', kind: 'day' },
    { name: 'complete', kind: 'yesNo' },
    { name: 'documentNumber', kind: 'line', optional: true },
    { name: 'text.statement', kind: 'text', rows: 6, optional: true },
  ],
};

export const urgeOffice: StepForm = {
  fields: [
    { name: 'requestId', kind: 'one', options: awaited },
    { name: 'to', kind: 'one', options: words('steps:urgeTo', ['office', 'secretary']) },
    { name: 'day', kind: 'day' },
    { name: 'newDueDay', kind: 'due', inDays: 10 },
    { name: 'documentNumber', kind: 'line', optional: true },
  ],
  // Silent after one reminder: its secretary next.
  initial: ({ detail, of }) => {
    const request = detail.review?.requests.find(({ id, complete }) => (of === null ? !complete : id === of));
    return { to: request !== undefined && request.urged.length > 0 ? 'secretary' : 'office' };
  },
};

export const assessHandling: StepForm = {
  fields: [
    { name: 'result', kind: 'one', options: words('review:result', REVIEW_RESULTS) },
    { name: 'text.reasons', kind: 'text', rows: 8 },
  ],
  initial: ({ detail }) => ({ result: detail.review?.result ?? '', text: { reasons: detail.review?.reasons ?? '' } }),
};

export const setMeasureOnOffice: StepForm = {
  fields: [
    { name: 'text.internal', kind: 'text', rows: 4 },
    { name: 'text.forComplainant', kind: 'text', rows: 3 },
    { name: 'day', kind: 'day' },
    { name: 'dueDay', kind: 'due', inDays: 30 },
  ],
  fixed: ({ detail }) => ({ measureId: nextId('o', detail.measures) }),
};

export const recordMinistryResult: StepForm = {
  fields: [{ name: 'day', kind: 'day' }, { name: 'text.result', kind: 'text', rows: 5 }, { name: 'documentNumber', kind: 'line', optional: true }],
};

export const closeReview: StepForm = {
  fields: [
    { name: 'reason', kind: 'one', options: words('steps:reviewClosing', REVIEW_CLOSING_REASONS) },
    { name: 'day', kind: 'day' },
    { name: 'text.note', kind: 'text', optional: true },
  ],
  initial: ({ detail }) => ({ reason: likelyEnd(detail) }),
};

/** A proposal from what the case shows; the door knows what each reason needs. */
function likelyEnd({ notice, joinedTo, forwarding, tasks, withdrawnOn }: CaseDetail): string {
  if (tasks.some(({ kind }) => kind === 'decide-ex-officio')) return 'withdrawn';
  if (joinedTo !== null) return 'joined';
  if (notice.dispatchedOn !== null) return 'notified';
  if (forwarding !== null) return forwarding.resultOn === null ? 'forwarded-no-result' : 'forwarded-result-known';
  return withdrawnOn === null ? '' : 'filed';
}
