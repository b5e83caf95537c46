import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBusyTimes } from '../../api/busy-times.ts';
import type { BusyTime } from '../../api/busy-times.ts';
import { useMeetingsOfYear, useSeriesList } from '../../api/planning.ts';
import type { SeriesSummary } from '../../api/planning.ts';
import { useOffices } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { useAddressFilter } from '../../ui/address-filter.ts';
import type { AddressFilter } from '../../ui/address-filter.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { SeriesTable } from './series-table.tsx';
import { tonesOf } from './tone.ts';
import { downloadYear } from './year-csv.ts';
import { entriesOf } from './year-entries.ts';
import type { YearEntry } from './year-entries.ts';
import { Month } from './year-month.tsx';
import type { Busy } from './year-month.tsx';
import { yearIn } from './year-in.ts';
import { YearTable } from './year-table.tsx';

const FILTER = ['rok', 'zobrazeni'] as const;
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

type Filter = AddressFilter<(typeof FILTER)[number]>;

/** All meetings of a year, as a calendar or as a list, and the series that they belong to. */
export function YearScreen(): ReactNode {
  const { t } = useTranslation('series');
  const filter = useAddressFilter(FILTER);
  const year = yearIn(filter.chosen.rok);
  const series = useSeriesList(year);
  const meetings = useMeetingsOfYear(year);
  const both = {
    data: series.data === undefined || meetings.data === undefined ? undefined : { series: series.data, entries: entriesOf({ year, meetings: meetings.data, series: series.data }, t) },
    isError: series.isError || meetings.isError, error: series.error ?? meetings.error, refetch: () => Promise.all([series.refetch(), meetings.refetch()]),
  };
  return (
    <Page title={t('title', { year })} wide actions={<Actions entries={both.data?.entries} year={year} />}>
      <PrintNote lines={[t('printed', { year })]} />
      <Loaded query={both}>{({ series: all, entries }) => <Year year={year} series={all} entries={entries} filter={filter} />}</Loaded>
    </Page>
  );
}

function Actions({ entries, year }: { readonly entries: readonly YearEntry[] | undefined; readonly year: number }): ReactNode {
  const { t } = useTranslation('series');
  const me = useSignedIn();
  return (
    <>
      <Button onClick={() => { window.print(); }}>{t('common:print')}</Button>
      {hasRole(me, 'methodologist', 'manager') ? <LinkButton look="main" icon="plus-lg" to="/porady/nova-rada">{t('new.open')}</LinkButton> : null}
      <Button icon="download" disabled={entries === undefined} onClick={() => { if (entries !== undefined) downloadYear(year, entries, t); }}>{t('csv.button')}</Button>
    </>
  );
}

type YearProps = { readonly year: number; readonly series: readonly SeriesSummary[]; readonly entries: readonly YearEntry[]; readonly filter: Filter };

function Year({ year, series, entries, filter }: YearProps): ReactNode {
  const { t } = useTranslation('series');
  const list = filter.chosen.zobrazeni === 'seznam';
  return (
    <>
      <Section id="rok" title={t('yearTitle', { year, count: entries.length })} actions={<YearButtons year={year} list={list} filter={filter} />}>
        {entries.length === 0 ? <Empty title={t('emptyYear', { year })}><p>{t(series.length === 0 ? 'emptyNoSeries' : 'emptyYearMore')}</p></Empty> : null}
        {list ? entries.length === 0 ? null : <YearTable entries={entries} year={year} /> : <Calendar year={year} series={series} entries={entries} />}
      </Section>
      <Section id="rady" title={t('series')} actions={<Registers year={year} />}>
        {series.length === 0 ? <Empty title={t('emptySeries')}><p>{t('emptySeriesMore')}</p></Empty> : <SeriesTable series={series} year={year} />}
      </Section>
    </>
  );
}

function Registers({ year }: { readonly year: number }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <div className="row no-print">
      <LinkButton small to="/porady/skupiny">{t('group.open')}</LinkButton>
      <LinkButton small to={`/porady/obsazene-terminy?rok=${String(year)}`}>{t('busy.open')}</LinkButton>
    </div>
  );
}

function YearButtons({ year, list, filter: { addressWith } }: { readonly year: number; readonly list: boolean; readonly filter: Filter }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <nav className="row no-print" aria-label={t('yearNavigation')}>
      <LinkButton small icon="chevron-left" to={addressWith({ rok: String(year - 1) })}>{String(year - 1)}</LinkButton>
      <LinkButton small icon="chevron-right" to={addressWith({ rok: String(year + 1) })}>{String(year + 1)}</LinkButton>
      <LinkButton small to={addressWith({ zobrazeni: list ? '' : 'seznam' })}>{t(list ? 'asCalendar' : 'asList')}</LinkButton>
    </nav>
  );
}

function Calendar({ year, series, entries }: Omit<YearProps, 'filter'>): ReactNode {
  const { t } = useTranslation('series');
  const busy = useBusyWords(year);
  const tones = tonesOf(series);
  const shown = series.filter(({ title }) => title !== null && entries.some(({ series: of }) => of === title));
  return (
    <>
      <ul className="legend" aria-label={t('legend')}>
        {shown.map(({ id, title }) => <li key={id}><span className="tone" data-tone={tones.get(id)} aria-hidden="true" />{title}</li>)}
        <li><span className="tone" data-tone="none" data-standing="proposed" aria-hidden="true" />{t('standing.proposed')}</li>
        <li><span className="tone" data-off="holiday" aria-hidden="true" />{t('legendHoliday')}</li>
        {busy.length === 0 ? null : <li><span className="tone" data-busy="all" aria-hidden="true" />{t('legendBusy')}</li>}
      </ul>
      <div className="year">{MONTHS.map((month) => <Month key={month} year={year} month={month} entries={entries} busy={busy} />)}</div>
    </>
  );
}

function useBusyWords(year: number): readonly Busy[] {
  const { t } = useTranslation('series');
  const { data: times = [] } = useBusyTimes({ year });
  const { data: offices = [] } = useOffices();
  const who = ({ officeId }: BusyTime): string => (officeId === null ? t('busy.everybody') : offices.find(({ id }) => id === officeId)?.name ?? t('common:someone'));
  return times.map((time) => ({ from: time.from, to: time.to, everybody: time.officeId === null, text: `${t(`busy.kind.${time.kind}`)} – ${who(time)}${time.note === null ? '' : ` (${time.note})`}` }));
}
