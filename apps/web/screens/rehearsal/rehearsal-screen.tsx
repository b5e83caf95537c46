import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRehearsal } from '../../api/rehearsals.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Invented } from './invented.tsx';
import { OfSeries } from './of-series.tsx';
import { RehearsalResult } from './rehearsal-result.tsx';

/** What is played before it is real: something invented; with ?case=ID a case of the register, with ?series=ID the meetings of a series, onward from today. */
export function RehearsalScreen(): ReactNode {
  const { t } = useTranslation('rehearsal');
  const [address] = useSearchParams();
  const run = useRehearsal();
  const caseId = address.get('case');
  const seriesId = address.get('series');
  const submit = run.again === null ? t('start') : t('again');
  return (
    <Page title={t('title')} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <p>{t('about')}</p>
      {caseId !== null ? <OfCase id={caseId} submit={submit} onStart={() => { run.start({ caseId }); }} />
        : seriesId !== null ? <OfSeries key={seriesId} id={seriesId} submit={submit} onStart={run.start} />
          : <Invented submit={submit} onStart={run.start} />}
      {run.state === 'idle' ? null : <RehearsalResult run={run} title={t('course')} />}
    </Page>
  );
}

function OfCase({ id, submit, onStart }: { readonly id: string; readonly submit: string; readonly onStart: () => void }): ReactNode {
  const { t } = useTranslation('rehearsal');
  return (
    <div className="card section stack">
      <p>{t('ofCase')}</p>
      <div className="row"><Button look="main" onClick={onStart}>{submit}</Button><LinkButton look="quiet" to={`/pripady/${id}`}>{t('case')}</LinkButton></div>
    </div>
  );
}
