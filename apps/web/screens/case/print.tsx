import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../../api/cases.ts';
import type { CaseDetail } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { czechInstant } from '../../ui/day.ts';

/** Paper has no „load more“: the whole history is read first. */
export function PrintButton({ pages }: { readonly pages: Pages<unknown> }): ReactNode {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    setBusy(true);
    let { hasNextPage } = pages;
    while (hasNextPage) ({ hasNextPage } = await pages.fetchNextPage());
    setBusy(false);
    requestAnimationFrame(() => { window.print(); });
  };
  return <Button small disabled={busy} onClick={() => { void print(); }}>{t('print')}</Button>;
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
