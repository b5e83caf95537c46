import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { Mark } from '../case/mark.tsx';
import { daysInWords } from './year-entries.ts';
import type { YearEntry } from './year-entries.ts';

const LOOKS = {
  planned: { color: 'primary', icon: 'chevron-right' },
  held: { color: 'success', icon: 'check-lg' },
  cancelled: { color: 'neutral', icon: 'x-lg' },
  proposed: { color: 'warning', icon: 'exclamation-lg' },
} as const;

export function StandingMark({ standing }: Pick<YearEntry, 'standing'>): ReactNode {
  const { t } = useTranslation('series');
  return <Mark {...LOOKS[standing]}>{t(`standing.${standing}`)}</Mark>;
}

/** The year as a list. */
export function YearTable({ entries, year }: { readonly entries: readonly YearEntry[]; readonly year: number }): ReactNode {
  const { t } = useTranslation('series');
  const columns: readonly Column<YearEntry>[] = [
    { id: 'days', header: t('column.days'), sortBy: ({ days }) => days[0] ?? '', cell: ({ days }) => daysInWords(days) },
    { id: 'title', header: t('column.meeting'), names: true, sortBy: ({ title }) => title, cell: (entry) => <Named entry={entry} /> },
    { id: 'series', header: t('column.series'), sortBy: ({ series }) => series, cell: ({ series, tone }) => <>{tone === null ? null : <span className="tone" data-tone={tone} aria-hidden="true" />}{series === '' ? t('common:none') : series}</> },
    { id: 'standing', header: t('column.standing'), sortBy: ({ standing }) => t(`standing.${standing}`), cell: ({ standing }) => <StandingMark standing={standing} /> },
    { id: 'place', header: t('column.place'), sortBy: ({ place }) => place, cell: ({ place }) => (place === '' ? t('common:none') : place) },
  ];
  return <DataTable caption={t('yearTable', { year })} columns={columns} rows={entries} rowKey={({ key }) => key} />;
}

function Named({ entry: { to, title, number, tone } }: { readonly entry: YearEntry }): ReactNode {
  return (
    <>
      <span className="cell__main">{tone === null ? title : <Link to={to} data-row="">{title}</Link>}</span>
      {number === '' || number === title ? null : <span className="cell__more nowrap">{number}</span>}
    </>
  );
}
