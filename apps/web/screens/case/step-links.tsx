import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '../../api/types.ts';

/** Every step that is this person's to take, beside the next one. */
export function StepLinks({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  if (detail.allowed.length === 0) return null;
  return (
    <nav className="contents no-print" aria-labelledby="kroky-title">
      <h2 className="contents__title" id="kroky-title">{t('steps.title')}</h2>
      <ul>{detail.allowed.map(({ type, path, summary }) => <li key={type}><Link to={`/pripady/${detail.id}/${path}`}>{summary}</Link></li>)}</ul>
    </nav>
  );
}
