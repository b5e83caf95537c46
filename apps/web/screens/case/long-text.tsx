import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from './fold.tsx';

const LONG = 280;

/** A long text begins here, and is read whole on demand. */
export function LongText({ children }: { readonly children: string }): ReactNode {
  const { t } = useTranslation('case');
  if (children.length <= LONG) return <span className="case__text">{children}</span>;
  return <><span className="no-print">{children.slice(0, LONG).trimEnd()}…</span><Fold printed text={t('history.showAll')}><p className="case__text">{children}</p></Fold></>;
}
