import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../api/http.ts';
import type { DeadlineReport } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { czechDayWithWeekday } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Computation } from '../../ui/why.tsx';
import type { Computed } from './asked.ts';

export function Answer({ computed }: { readonly computed: Computed }): ReactNode {
  const query = useQuery({
    queryKey: ['compute', computed], staleTime: Infinity,
    queryFn: ({ signal }) => get<DeadlineReport>(`/deadlines/compute${queryString(computed)}`, signal),
  });
  return <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>;
}

function Report({ report: { nominalEnd, legalEnd, steps, rule } }: { readonly report: DeadlineReport }): ReactNode {
  const { t } = useTranslation('calculator');
  return (
    <div className="card calculator__answer">
      <dl className="facts">
        <dt>{t('legalEnd')}</dt><dd className="calculator__end"><strong>{czechDayWithWeekday(legalEnd)}</strong></dd>
        {nominalEnd === legalEnd ? null : <><dt>{t('nominalEnd')}</dt><dd>{czechDayWithWeekday(nominalEnd)}</dd></>}
        {rule === undefined ? null : (
          <>
            <dt>{t('trigger')}</dt><dd>{rule.trigger.cs}</dd>
            <dt>{t('effect')}</dt><dd>{t(`words:effect.${rule.effect}`)}</dd>
            <dt>{t('binds')}</dt><dd>{t(`words:binds.${rule.binds}`)}</dd>
          </>
        )}
      </dl>
      <h2>{t('common:date.why')}</h2>
      <Computation steps={steps} />
    </div>
  );
}

/** Where the browser does not let pages write to the clipboard (plain http), the link is shown instead. */
export function CopyLink(): ReactNode {
  const { t } = useTranslation('calculator');
  const [state, setState] = useState<'no' | 'copied' | 'by-hand'>('no');
  const copy = (): void => {
    // On plain http there is no clipboard, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) setState('by-hand');
    else clipboard.writeText(window.location.href).then(() => { setState('copied'); }, () => { setState('by-hand'); });
  };
  return (
    <>
      <Button icon="copy" onClick={copy}>{t('copy')}</Button>
      <span className="quiet" role="status">{state === 'copied' ? t('copied') : null}{state === 'by-hand' ? <>{t('copyByHand')} <code>{window.location.href}</code></> : null}</span>
    </>
  );
}
