import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { czechDay } from '../../../ui/day.ts';
import { MessageBox } from '../../../ui/message.tsx';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { forward } from './forwarding.tsx';

/** Ours to the ministry; a supplement to the office whose time still runs. */
export const forwardReview: StepForm = {
  ...forward,
  fields: [NeverBack, ...forward.fields],
  initial: (known, t) => ({ ...forward.initial?.(known, t), ...addressee(known.detail, t) }),
};

function addressee({ classification, review }: CaseDetail, t: TFunction): Readonly<Record<string, unknown>> {
  if (classification === 'supplement') {
    return { to: 'office', toOfficeId: review?.first.office?.id ?? '', attention: 'secretary', text: { resolution: t('steps:reviewForward.supplement') } };
  }
  return { to: 'other', toOfficeId: '', attention: 'office', text: { to: t('steps:reviewForward.ministry'), resolution: t('steps:reviewForward.ours') } };
}

function NeverBack(): ReactNode {
  const { t } = useTranslation('steps');
  return <MessageBox tone="info"><p>{t('reviewForward.never')}</p></MessageBox>;
}

export const draftReviewNotice: StepForm = {
  fields: [Warnings, { name: 'text.notice', kind: 'text', rows: 24 }, Skeleton, { name: 'day', kind: 'day' }],
  initial: ({ detail }, t) => ({ text: { notice: detail.notice.text ?? skeleton(detail, t) } }),
};

function Warnings({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const open = detail.review?.result == null;
  const otherSide = detail.parties.some(({ role }) => role === 'other-side');
  if (!open && !otherSide) return null;
  return <MessageBox tone="warning">{open ? <p>{t('reviewLetter.open')}</p> : null}{otherSide ? <p>{t('notice.otherSide')}</p> : null}</MessageBox>;
}

function Skeleton({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const { setValue } = useFormContext();
  return (
    <div className="row">
      <Button small onClick={() => { setValue('text.notice', skeleton(detail, t), { shouldDirty: true }); }}>{t('notice.rebuild')}</Button>
      <span className="quiet">{t('reviewLetter.rebuildHint')}</span>
    </div>
  );
}

/** What was asked, whose handling, from what, the result with its reasons, the measure on the office (legal.md 1.7). */
function skeleton({ start, review, measures }: CaseDetail, t: TFunction): string {
  const office = review?.first.office?.name ?? t('steps:letter.fillIn');
  const told = measures.map(({ forComplainant }) => forComplainant).filter((text) => text !== null);
  const proper = review?.result === 'proper';
  return [
    t('steps:letter.greeting'),
    t('steps:reviewLetter.opening', { day: czechDay(start.day), office }),
    t('steps:reviewLetter.sources', { list: sourcesOf(review, t) }),
    t('steps:reviewLetter.result', { result: t(`steps:reviewLetter.is.${review?.result ?? 'open'}`), reasons: review?.reasons ?? t('steps:letter.fillIn') }),
    ...(proper || review?.result == null ? [] : [t('steps:reviewLetter.measures', { list: told.length === 0 ? t('steps:reviewLetter.measuresToCome') : told.join('\n') })]),
    t('steps:reviewLetter.closing'),
  ].join('\n\n');
}

function sourcesOf(review: CaseDetail['review'], t: TFunction): string {
  const received = (review?.requests ?? []).filter(({ receivedOn }) => receivedOn !== null)
    .map(({ what, office, receivedOn }) => t('steps:reviewLetter.source', { what: t(`review:asked.${what}`), office: office.name, day: receivedOn === null ? '' : czechDay(receivedOn) }));
  return received.length === 0 ? t('steps:letter.fillIn') : received.join('; ');
}
