import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { Item } from '../head-facts.tsx';
import { LongText } from '../long-text.tsx';
import { Mark } from '../mark.tsx';

type ReviewPart = NonNullable<CaseDetail['review']>;

const RESULTS = {
  proper: { color: 'success', icon: 'check-lg' },
  partly: { color: 'warning', icon: 'exclamation-lg' },
  improper: { color: 'warning', icon: 'exclamation-triangle-fill' },
} as const;

/** Whose handling is looked at and how it ended, what its office was asked for, and what came of it. */
export function Review({ review: { first, requests, result, reasons } }: { readonly review: ReviewPart }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <Section id="presetreni" title={t('review.title')}>
      <div className="stack">
        <First first={first} />
        {requests.length === 0 ? null : <Requests requests={requests} />}
        {result === null ? null : (
          <div className="card">
            <p className="row"><strong>{t('review.result')}:</strong> <Mark {...RESULTS[result]}>{t(`review.results.${result}`)}</Mark></p>
            {reasons === null ? null : <LongText>{reasons}</LongText>}
          </div>
        )}
      </div>
    </Section>
  );
}

function First({ first }: Pick<ReviewPart, 'first'>): ReactNode {
  const { t } = useTranslation('case');
  const { handledBy, office, deliveredDay, outcome, noticeDay, finding, documentNumber } = first;
  return (
    <dl className="case__facts">
      <Item term={t('review.by')}>{handledBy === 'us' ? t('review.us') : office?.name ?? t('common:none')}</Item>
      <Item term={t('review.documentNumber')}>{documentNumber ?? t('common:none')}</Item>
      <Item term={t('review.delivered')}>{czechDay(deliveredDay)}</Item>
      <Item term={t('review.outcome')}>{t(`review.outcomes.${outcome}`)}{finding === null ? null : <span className="case__about">{t(`review:finding.${finding}`)}</span>}</Item>
      {noticeDay === null ? null : <Item term={t('review.notice')}>{czechDay(noticeDay)}</Item>}
    </dl>
  );
}

function Requests({ requests }: Pick<ReviewPart, 'requests'>): ReactNode {
  const { t } = useTranslation('case');
  return (
    <div className="table-wrap">
      <table className="table table--cards">
        <thead><tr><th scope="col">{t('review.requests')}</th>{(['from', 'requested', 'due', 'received'] as const).map((column) => <th scope="col" key={column}>{t(`requests.${column}`)}</th>)}</tr></thead>
        <tbody>
          {requests.map(({ id, what, office, requestedOn, dueDay, urged, receivedOn, complete, statement }) => (
            <tr key={id}>
              <th scope="row">{t(`review.asked.${what}`)}{statement === null ? null : <div className="case__about"><LongText>{statement}</LongText></div>}</th>
              <td data-label={t('requests.from')}>{office.name}</td>
              <td data-label={t('requests.requested')}><span>{czechDay(requestedOn)}{urged.map(({ on }) => <span key={on} className="case__about">{t('review.urged', { day: czechDay(on) })}</span>)}</span></td>
              <td data-label={t('requests.due')}>{czechDay(dueDay)}</td>
              <td data-label={t('requests.received')}>{receivedOn === null ? t('requests.waiting') : `${czechDay(receivedOn)}${complete ? '' : ` (${t('requests.incomplete')})`}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
