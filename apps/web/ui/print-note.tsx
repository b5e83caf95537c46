import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { czechInstant } from './day.ts';

/** On paper alone: what was chosen, and when it was printed. */
export function PrintNote({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const { t } = useTranslation();
  const [at, setAt] = useState(() => new Date().toISOString());
  useEffect(() => {
    const printing = (): void => { flushSync(() => { setAt(new Date().toISOString()); }); };
    window.addEventListener('beforeprint', printing);
    return () => { window.removeEventListener('beforeprint', printing); };
  }, []);
  return (
    <div className="print-only print-note">
      {lines.map((line) => <p key={line}>{line}</p>)}
      <p>{t('printedAt', { at: czechInstant(at) })}</p>
    </div>
  );
}
