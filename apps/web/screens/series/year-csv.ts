import type { TFunction } from 'i18next';
import { csvOf, download } from '../../ui/csv.ts';
import { czechDay, weekday } from '../../ui/day.ts';
import type { YearEntry } from './year-entries.ts';

const COLUMNS = ['day', 'lastDay', 'weekday', 'meeting', 'series', 'theme', 'standing', 'place', 'number'] as const;

/** The year for a spreadsheet, row by row as the list shows it. */
export function downloadYear(year: number, entries: readonly YearEntry[], t: TFunction): void {
  const rows = entries.map(({ days, title, series, theme, standing, place, number }) => {
    const [first = '', last = ''] = [days[0], days.at(-1)];
    return [czechDay(first), czechDay(last), weekday(first), title, series, theme, t(`series:standing.${standing}`), place, number];
  });
  download(`${t('series:csv.fileName')}-${String(year)}.csv`, csvOf(COLUMNS.map((column) => t(`series:csv.${column}`)), rows), 'text/csv;charset=utf-8');
}
