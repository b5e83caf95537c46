import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechInstant } from '../../ui/day.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { useRetry, useStuck } from './queries.ts';
import type { RetriedProcesses, Stuck } from './queries.ts';

export function StuckSection(): ReactNode {
  const { t } = useTranslation('operations');
  const query = useStuck();
  const retry = useRetry<RetriedProcesses>('stuck-processes', 'caseIds');
  const { mutate, isPending, data, error } = retry;
  const columns = useColumns(mutate, isPending);
  const many = (query.data?.length ?? 0) > 1;
  return (
    <Section
      id="procesy" title={t('withCount', { text: t('stuck.title'), count: query.data?.length ?? 0 })}
      actions={many ? <Button small disabled={isPending} onClick={() => { mutate(undefined); }}>{isPending ? t('working') : t('stuck.retryAll')}</Button> : null}
    >
      <div role="status">{data === undefined ? null : <MessageBox tone={data.retried === 0 ? 'info' : 'success'}><p>{data.retried === 0 ? t('stuck.retriedNone') : t('stuck.retried', { count: data.retried })}</p></MessageBox>}</div>
      {error === null ? null : <ProblemBox error={error} />}
      <Loaded query={query}>
        {(rows) => (rows.length === 0 ? <p className="quiet">{t('stuck.none')}</p> : <DataTable caption={t('stuck.title')} columns={columns} rows={rows} rowKey={({ caseId }) => caseId} />)}
      </Loaded>
    </Section>
  );
}

function useColumns(retry: (id: string) => void, busy: boolean): readonly Column<Stuck>[] {
  const { t } = useTranslation('operations');
  return useMemo(() => [
    {
      id: 'number', header: t('number'), names: true, className: 'nowrap', sortBy: ({ registerNumber }) => registerNumber ?? '',
      cell: ({ registerNumber }) => <span className="cell__main">{registerNumber ?? t('noNumber')}</span>,
    },
    {
      id: 'why', header: t('stuck.why'), sortBy: ({ why }) => t(`stuck.whyOf.${why}`),
      cell: ({ why }) => <><span className="cell__main">{t(`stuck.whyOf.${why}`)}</span><span className="cell__more">{t(`stuck.whatToDo.${why}`)}</span></>,
    },
    { id: 'failure', header: t('failure'), cell: ({ error }) => error ?? <span className="quiet">{t('noFailure')}</span> },
    { id: 'attempts', header: t('attempts'), sortBy: ({ attempts }) => attempts, cell: ({ attempts }) => attempts },
    { id: 'wakeup', header: t('stuck.wakeup'), sortBy: ({ wakeupAt }) => wakeupAt ?? '', cell: ({ wakeupAt }) => (wakeupAt === null ? t('common:none') : czechInstant(wakeupAt)) },
    {
      id: 'retry', header: t('stuck.retry'), plain: true,
      cell: ({ caseId, registerNumber }) => <Button small disabled={busy} onClick={() => { retry(caseId); }} label={t('stuck.retryOf', { number: registerNumber ?? t('noNumber') })}>{t('stuck.retry')}</Button>,
    },
  ], [t, retry, busy]);
}
