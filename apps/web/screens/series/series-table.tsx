import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SeriesSummary } from '../../api/planning.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { czechDay, weekday } from '../../ui/day.ts';
import { Mark } from '../case/mark.tsx';
import { QuotaMark } from './quota-mark.tsx';
import { tonesOf } from './tone.ts';

type TableProps = { readonly series: readonly SeriesSummary[]; readonly year: number };

/** Series with what waits in each. */
export function SeriesTable({ series, year }: TableProps): ReactNode {
  const { t } = useTranslation('series');
  const tones = useMemo(() => tonesOf(series), [series]);
  const columns: readonly Column<SeriesSummary>[] = [
    { id: 'title', header: t('column.series'), names: true, sortBy: nameOf, cell: (one) => <Named one={one} tone={tones.get(one.id) ?? 0} /> },
    { id: 'next', header: t('column.next'), sortBy: ({ nextDay }) => nextDay ?? '9', cell: ({ nextDay }) => (nextDay === null ? t('common:none') : `${weekday(nextDay)} ${czechDay(nextDay)}`) },
    { id: 'waiting', header: t('column.waiting'), sortBy: ({ waitingDates }) => -(waitingDates ?? 0), cell: ({ id, waitingDates }) => <Waiting id={id} count={waitingDates ?? 0} /> },
    { id: 'tasks', header: t('column.tasks'), sortBy: ({ openTasks }) => -(openTasks ?? 0), cell: ({ openTasks }) => openTasks ?? t('common:none') },
    { id: 'quota', header: t('column.quota', { year }), cell: ({ quota }) => (quota === null ? <span className="quiet">{t('quota.noneShort')}</span> : <QuotaMark standing={quota} year={year} />) },
    { id: 'owner', header: t('column.owner'), sortBy: ({ owner }) => owner?.name ?? '', cell: ({ owner }) => (owner === null ? t('common:nobody') : owner.name ?? t('common:someone')) },
  ];
  return <DataTable caption={t('series')} columns={columns} rows={series} rowKey={({ id }) => id} />;
}

function nameOf({ title, registerNumber }: SeriesSummary): string {
  return title ?? registerNumber ?? '';
}

function Named({ one, tone }: { readonly one: SeriesSummary; readonly tone: number }): ReactNode {
  const { t } = useTranslation('series');
  const { id, title, seriesKind, frequency, registerNumber, closedAt } = one;
  // Who sees the number alone may not open it.
  if (seriesKind === null) return <span className="cell__main">{registerNumber}</span>;
  return (
    <>
      <span className="cell__main"><span className="tone" data-tone={tone} aria-hidden="true" /><Link to={`/porady/rady/${id}`} data-row="">{title ?? t('planning:untitledSeries')}</Link></span>
      <span className="cell__more">{t(`planning:seriesKind.${seriesKind}`)}{frequency === null ? '' : `, ${t(`planning:frequency.${frequency}`)}`}</span>
      <span className="cell__more">{registerNumber}</span>
      {closedAt === null ? null : <Mark color="neutral" icon="x-lg">{t('planning:seriesPhase.closed')}</Mark>}
    </>
  );
}

function Waiting({ id, count }: { readonly id: string; readonly count: number }): ReactNode {
  const { t } = useTranslation('series');
  if (count === 0) return t('common:none');
  return <><Mark color="warning" icon="exclamation-lg">{t('dates.waiting', { count })}</Mark> <Link to={`/porady/rady/${id}#terminy`} className="no-print">{t('dates.toConfirm')}</Link></>;
}
