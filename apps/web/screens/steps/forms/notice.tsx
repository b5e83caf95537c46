import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { czechDay } from '../../../ui/day.ts';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { partyName, served, words } from './of-case.ts';

/** The text as it is to be approved, signed or sent. */
function NoticeText({ known: { detail: { notice } } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  if (notice.text === null) return null;
  return (
    <section className="step-letter" aria-label={t('noticeText')}>
      <h2 className="step-letter__title">{t('noticeText')}{notice.draftedOn === null ? '' : ` (${t('draftOf', { day: czechDay(notice.draftedOn) })})`}</h2>
      <p className="step-letter__text" tabIndex={0}>{notice.text}</p>
    </section>
  );
}

export const approveNotice: StepForm = { fields: [NoticeText, { name: 'day', kind: 'day' }] };

export const returnNotice: StepForm = { fields: [NoticeText, { name: 'text.reason', kind: 'text', rows: 4 }, { name: 'day', kind: 'day' }] };

export const signNotice: StepForm = {
  fields: [NoticeText, { name: 'text.signedBy', kind: 'line' }, { name: 'text.position', kind: 'line' }, { name: 'day', kind: 'day' }],
  initial: ({ me }) => ({ text: { signedBy: me.name, position: me.position ?? '' } }),
};

export const dispatchNotice: StepForm = {
  fields: [
    { name: 'recipients', kind: 'many', options: ({ detail }, t) => served(detail).map((party) => ({ value: party.id, label: partyName(party, t) })) },
    { name: 'by', kind: 'one', options: words('steps:dispatchedBy', ['databox', 'post', 'email', 'in-person']) },
    { name: 'documentNumber', kind: 'line', optional: true },
    { name: 'day', kind: 'day' },
  ],
  initial: ({ detail }) => ({ recipients: served(detail).map(({ id }) => id), by: served(detail).every(({ dataBox }) => dataBox !== null) ? 'databox' : '' }),
};

export const recordNoticeDelivered: StepForm = {
  fields: [
    {
      name: 'recipient', kind: 'one',
      options: ({ detail }, t) => served(detail).filter(({ id }) => !detail.notice.delivered.some(({ recipient }) => recipient === id))
        .map((party) => ({ value: party.id, label: partyName(party, t) })),
    },
    { name: 'proof', kind: 'one', options: words('steps:deliveryProof', ['databox-receipt', 'databox-fiction', 'postal-receipt', 'deposit-fiction', 'refused', 'handed-over']) },
    { name: 'day', kind: 'day' },
  ],
};
