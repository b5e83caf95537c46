import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../api/pages.ts';
import { Button } from './button.tsx';

/** How much of a list is shown, and the next part of it. `total`: where it is known. */
export function MoreRows({ pages, total }: { readonly pages: Pages<unknown>; readonly total?: number | undefined }): ReactNode {
  const { t } = useTranslation();
  const { data = [], hasMore, isReadingMore, readMore } = pages;
  if (data.length === 0) return null;
  const shown = total === undefined || total < data.length ? t('rows', { count: data.length }) : t('rowsOf', { count: total, shown: data.length });
  return (
    <div className="more-rows">
      <span className="quiet" role="status">{hasMore ? shown : t('rows', { count: data.length })}</span>
      {hasMore ? <span className="no-print"><Button small disabled={isReadingMore} onClick={() => { void readMore(); }}>{isReadingMore ? t('loading') : t('more')}</Button></span> : null}
    </div>
  );
}
