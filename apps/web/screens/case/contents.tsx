import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Part = { readonly id: string; readonly title: string; readonly count?: number };

/** The parts of a long page, to jump to. */
export function Contents({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <nav className="contents no-print" aria-labelledby="obsah-veci">
      <h2 className="contents__title" id="obsah-veci">{t('contents')}</h2>
      <ul>
        {parts.map(({ id, title, count }) => <li key={id}><a href={`#${id}`}>{title}{count === undefined ? null : ` (${String(count)})`}</a></li>)}
      </ul>
    </nav>
  );
}
