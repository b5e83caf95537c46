import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';
import { claims, words } from './of-case.ts';

export const evaluateClaim: StepForm = {
  fields: [
    { name: 'claimId', kind: 'one', options: claims },
    { name: 'finding', kind: 'one', options: words('words:finding', ['justified', 'partly-justified', 'not-justified']) },
    { name: 'text.reasons', kind: 'text', rows: 8 },
    Evidence,
  ],
  initial: ({ detail, of }) => ({ claimId: of ?? detail.claims.find(({ finding }) => finding === null)?.id ?? '' }),
};

/** Statements and documents that came: what the finding rests on. */
function Evidence({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const received = detail.requests.filter(({ receivedOn }) => receivedOn !== null);
  if (received.length === 0) return null;
  return (
    <details className="step-aside">
      <summary>{t('evidence', { count: received.length })}</summary>
      <ul>{received.map(({ id, kind, what, office }) => <li key={id}><strong>{t(`requestKind.${kind}`)}{office === null ? '' : `, ${office.name}`}:</strong> {what ?? t('common:none')}</li>)}</ul>
    </details>
  );
}
