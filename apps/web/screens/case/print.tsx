import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../../api/cases.ts';
import type { CaseDetail } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';

/** Paper has no „load more“: the whole history is read first. */
export function PrintButton({ pages }: { readonly pages: Pages<unknown> }): ReactNode {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [read, setRead] = useState(0);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  // In an effect: what is printed has to stand on the page.
  useEffect(() => {
    if (!asked || isFetchingNextPage) return;
    if (hasNextPage) {
      void fetchNextPage().then(({ isFetchNextPageError }) => {
        if (isFetchNextPageError) setAsked(false);
        // A change in the case reads the pages anew instead of the next one, which then is asked for again.
        else setRead((times) => times + 1);
      });
      return;
    }
    setAsked(false);
    window.print();
  }, [asked, read, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return <Button small disabled={asked} onClick={() => { setAsked(true); }}>{t('print')}</Button>;
}

/** On paper alone: what it is, and that it is no file of the records service. */
export function PrintHead({ detail: { subject } }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  return (
    <div className="print-only print-head">
      <p>{t('printTitle')}. {t('printed', { when: czechInstant(new Date().toISOString()) })}</p>
      {subject === null ? null : <p><strong>{t('subjectLabel')}:</strong> {subject}</p>}
    </div>
  );
}
