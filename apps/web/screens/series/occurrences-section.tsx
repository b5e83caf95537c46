import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SeriesDetail } from '../../api/planning.ts';
import { DownloadButton, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { Section } from '../../ui/page.tsx';
import { Fold } from '../case/fold.tsx';
import { daysInWords } from './year-entries.ts';
import { StandingMark } from './year-table.tsx';

type Occurrence = SeriesDetail['occurrences'][number];

const yearOf = ({ days }: Occurrence): number => dayParts(days[0] ?? '').year;

/** Meetings by year: this year and later ones at hand, the past folded; each year with its evidence. */
export function OccurrencesSection({ detail }: { readonly detail: SeriesDetail }): ReactNode {
  const { t } = useTranslation('series');
  const { id, occurrences, settings } = detail;
  const present = dayParts(today()).year;
  const years = [...new Set(occurrences.map(yearOf))].toSorted((a, b) => a - b);
  const ofYear = (year: number): ReactNode => <OfYear key={year} seriesId={id} year={year} rows={occurrences.filter((one) => yearOf(one) === year)} themes={settings.themes} />;
  const past = years.filter((year) => year < present).toReversed();
  return (
    <Section id="porady" title={t('occurrences.title', { count: occurrences.length })} actions={<span className="no-print"><LinkButton small to={`/porady/rady/${id}/ucast`}>{t('participation.open')}</LinkButton></span>}>
      {occurrences.length === 0 ? <p>{t('occurrences.none')}</p> : null}
      {years.filter((year) => year >= present).map(ofYear)}
      {past.map((year) => <Fold key={year} text={t('occurrences.past', { year })} printed>{ofYear(year)}</Fold>)}
    </Section>
  );
}

type OfYearProps = { readonly seriesId: string; readonly year: number; readonly rows: readonly Occurrence[]; readonly themes: SeriesDetail['settings']['themes'] };

function OfYear({ seriesId, year, rows, themes }: OfYearProps): ReactNode {
  const { t } = useTranslation('series');
  const themeOf = ({ themeId }: Occurrence): string => themes.find(({ id }) => id === themeId)?.title ?? t('occurrences.formerTheme');
  const columns: readonly Column<Occurrence>[] = [
    { id: 'days', header: t('column.days'), cell: ({ days }) => daysInWords(days) },
    {
      id: 'title', header: t('column.meeting'), names: true,
      cell: ({ meetingId, title, registerNumber }) => <><span className="cell__main"><Link to={`/porady/${meetingId}`} data-row="">{title ?? t('planning:untitled')}</Link></span><span className="cell__more nowrap">{registerNumber}</span></>,
    },
    { id: 'theme', header: t('column.theme'), cell: themeOf },
    { id: 'standing', header: t('column.standing'), cell: ({ standing, phase }) => <><StandingMark standing={standing} />{standing === 'cancelled' ? null : <span className="cell__more">{t(`planning:meetingPhase.${phase}`)}</span>}</> },
  ];
  return (
    <div className="occurrences">
      <div className="section__head"><h3>{year}</h3><span className="no-print"><DownloadButton small href={`/api/v1/series/${seriesId}/evidence?year=${String(year)}`} label={t('evidence.label', { year })}>{t('evidence.download')}</DownloadButton></span></div>
      <DataTable caption={t('occurrences.ofYear', { year })} columns={columns} rows={rows} rowKey={({ meetingId }) => meetingId} />
    </div>
  );
}
