import type { TFunction } from 'i18next';
import { dayParts } from '../../ui/day-parts.ts';
import { czechDay, weekday } from '../../ui/day.ts';
import type { MeetingSummary, SeriesSummary } from '../../api/planning.ts';
import { tonesOf } from './tone.ts';

/** A meeting of the year, or a day that waits to become one. */
export type YearEntry = {
  readonly key: string;
  readonly days: readonly string[];
  readonly standing: MeetingSummary['standing'] | 'proposed';
  readonly title: string;
  readonly series: string;
  readonly theme: string;
  readonly place: string;
  readonly number: string;
  /** Null for those who see the number and the days alone. */
  readonly tone: number | null;
  readonly to: string;
};

type Year = { readonly year: number; readonly meetings: readonly MeetingSummary[]; readonly series: readonly SeriesSummary[] };

/** All of a year in the order of its days. */
export function entriesOf({ year, meetings, series }: Year, t: TFunction): readonly YearEntry[] {
  const tones = tonesOf(series);
  const proposed = series.flatMap((one) => (one.slots ?? []).filter(({ day }) => dayParts(day).year === year).map((slot) => slotEntry(one, slot, tones, t)));
  return [...meetings.map((meeting) => meetingEntry(meeting, tones, t)), ...proposed].toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
}

type Tones = ReturnType<typeof tonesOf>;

function meetingEntry({ id, registerNumber, firstDay, lastDay, standing, title, series, place, days }: MeetingSummary, tones: Tones, t: TFunction): YearEntry {
  return {
    key: id, days: days?.map(({ day }) => day) ?? [...new Set([firstDay, lastDay])], standing, title: title ?? (series === null ? registerNumber : null) ?? t('planning:untitled'),
    series: series?.title ?? '', theme: series?.theme.title ?? '', place: place ?? '', number: registerNumber ?? '', tone: series === null ? null : tones.get(series.id) ?? null, to: `/porady/${id}`,
  };
}

function slotEntry({ id, title, themes }: SeriesSummary, { slotId, day, themeId }: NonNullable<SeriesSummary['slots']>[number], tones: Tones, t: TFunction): YearEntry {
  const series = title ?? t('planning:untitledSeries');
  const theme = themes?.find((one) => one.id === themeId)?.title ?? '';
  return { key: `${id} ${slotId}`, days: [day], standing: 'proposed', title: theme === '' ? series : `${series}: ${theme}`, series, theme, place: '', number: '', tone: tones.get(id) ?? null, to: `/porady/rady/${id}` };
}

/** 'úterý 16. 3. 2027', or both days of two. */
export function daysInWords(days: readonly string[]): string {
  return days.map((day) => `${weekday(day)} ${czechDay(day)}`).join(', ');
}
