import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { czechDay, weekday } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { offReason } from '../steps/working-day.ts';
import type { YearEntry } from './year-entries.ts';

export type Busy = { readonly from: string; readonly to: string; readonly text: string; readonly everybody: boolean };

type MonthProps = { readonly year: number; readonly month: number; readonly entries: readonly YearEntry[]; readonly busy: readonly Busy[] };

/** A month as a small picture, and all that is in it in words below; readers hear the words alone. */
export function Month({ year, month, entries, busy }: MonthProps): ReactNode {
  const { t } = useTranslation('series');
  const days = daysOf(year, month);
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const own = entries.filter(({ days: on }) => on.some((day) => first <= day && day <= last));
  const occupied = busy.filter(({ from, to }) => from <= last && to >= first);
  const holidays = days.flatMap((day) => holidayOn(day) ?? []);
  return (
    <section className="month" aria-label={`${t(`month.${String(month)}`)} ${String(year)}`}>
      <h3>{t(`month.${String(month)}`)}</h3>
      <Picture days={days} entries={own} busy={occupied} />
      <ul className="month__list">
        {own.map((entry) => <li key={entry.key}><Entry entry={entry} /></li>)}
        {holidays.map(({ day, name }) => <li key={day} className="quiet">{short(day)} {t('holiday', { name })}</li>)}
        {occupied.map(({ from, to, text }) => <li key={`${from} ${text}`} className="quiet">{from === to ? short(from) : `${short(from)}–${short(to)}`} {t('busyIs', { what: text })}</li>)}
      </ul>
    </section>
  );
}

function Entry({ entry: { days, standing, title, to, tone } }: { readonly entry: YearEntry }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <>
      <span className="tone" data-tone={tone ?? 'none'} data-standing={standing} aria-hidden="true" />
      {days.map((day) => `${weekday(day)} ${short(day)}`).join(', ')}{' '}
      {tone === null ? title : <Link to={to}>{title}</Link>} <span className="quiet">({t(`standing.${standing}`)})</span>
    </>
  );
}

const LEADING = [6, 0, 1, 2, 3, 4, 5] as const;

function Picture({ days, entries, busy }: { readonly days: readonly string[]; readonly entries: readonly YearEntry[]; readonly busy: readonly Busy[] }): ReactNode {
  const { t } = useTranslation('series');
  const before = LEADING[new Date(`${days[0] ?? ''}T00:00:00Z`).getUTCDay()] ?? 0;
  const cells = [...Array.from({ length: before }, () => null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_none, n) => cells.slice(n * 7, n * 7 + 7));
  return (
    <table className="month__days" aria-hidden="true">
      <thead><tr>{[1, 2, 3, 4, 5, 6, 7].map((day) => <th key={day}>{t(`weekdayShort.${String(day)}`)}</th>)}</tr></thead>
      <tbody>
        {weeks.map((week, n) => (
          <tr key={String(n)}>{week.map((day, at) => (day === null ? <td key={String(at)} /> : <DayCell key={day} day={day} entry={entryOn(day, entries)} busy={busy.find(({ from, to }) => from <= day && day <= to)} />))}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** What stands comes before what was called off. */
function entryOn(day: string, entries: readonly YearEntry[]): YearEntry | undefined {
  const on = entries.filter(({ days }) => days.includes(day));
  return on.find(({ standing }) => standing !== 'cancelled') ?? on[0];
}

function DayCell({ day, entry, busy }: { readonly day: string; readonly entry: YearEntry | undefined; readonly busy: Busy | undefined }): ReactNode {
  const off = offReason(day);
  const about = [entry?.title, off?.kind === 'holiday' ? off.name.cs : undefined, busy?.text].filter((one) => one !== undefined).join('; ');
  return (
    <td
      data-off={off?.kind === 'holiday' ? 'holiday' : off === null ? undefined : 'weekend'} data-busy={busy === undefined ? undefined : busy.everybody ? 'all' : 'some'}
      data-tone={entry === undefined ? undefined : entry.tone ?? 'none'} data-standing={entry?.standing} title={about === '' ? undefined : about}
    >
      {dayParts(day).dayOfMonth}
    </td>
  );
}

function holidayOn(day: string): { readonly day: string; readonly name: string } | null {
  const off = offReason(day);
  return off?.kind === 'holiday' ? { day, name: off.name.cs } : null;
}

function daysOf(year: number, month: number): readonly string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_none, n) => `${String(year)}-${String(month).padStart(2, '0')}-${String(n + 1).padStart(2, '0')}`);
}

/** '16. 3.', the year stands above. */
function short(day: string): string {
  return czechDay(day).replace(/.\d{4}$/, '');
}
