import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useParticipation, useSeries } from '../../api/planning.ts';
import type { Participation } from '../../api/planning.ts';
import { useAddressFilter } from '../../ui/address-filter.ts';
import { Button } from '../../ui/button.tsx';
import { czechDay } from '../../ui/day.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { FilterBar, FilterChoice } from '../../ui/filter-bar.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { ParticipationChart } from './participation-chart.tsx';
import { yearIn } from './year-in.ts';

const FILTER = ['od', 'do'] as const;
/** So many years are shown at first, the present one among them. */
const YEARS = 3;
const CHOICE = 10;

type Body = Participation['items'][number];

/** Who took part in the meetings of a series over years: the chart, and the table that says the same. */
export function ParticipationScreen(): ReactNode {
  const { t } = useTranslation('series');
  const { id = '' } = useParams();
  const { chosen, any, choose, clear } = useAddressFilter(FILTER);
  const to = yearIn(chosen.do);
  const from = Math.min(chosen.od === '' ? to - YEARS + 1 : yearIn(chosen.od), to);
  const { data: series } = useSeries(id);
  const query = useParticipation(id, { from, to });
  const title = t('participation.title', { title: series?.title ?? t('planning:untitledSeries') });
  const years = Array.from({ length: CHOICE }, (_none, n) => String(yearIn('') - n)).map((value) => ({ value, label: value }));
  return (
    <Page title={title} wide above={<p className="no-print"><Link to={`/porady/rady/${id}`}>{t('participation.back')}</Link></p>} actions={<Button onClick={() => { window.print(); }}>{t('common:print')}</Button>}>
      <PrintNote lines={[t('participation.years', { from, to })]} />
      <p>{t('participation.about', { from, to })}</p>
      <FilterBar label={t('participation.filter')} onClear={any ? clear : null}>
        <FilterChoice label={t('participation.from')} every={String(to - YEARS + 1)} value={chosen.od} options={years} onChange={(od) => { choose({ od }); }} />
        <FilterChoice label={t('participation.to')} every={String(yearIn(''))} value={chosen.do} options={years} onChange={(until) => { choose({ do: until }); }} />
      </FilterBar>
      <Loaded query={query}>{({ items, unrecorded }) => (<>
        <Unrecorded meetings={unrecorded} />
        {items.length === 0 ? <Empty title={t('participation.none')}><p>{t('participation.noneMore')}</p></Empty> : <Bodies items={items} />}
      </>)}</Loaded>
    </Page>
  );
}

/** What no attendance was recorded of says nothing of anybody: left out, and told so that somebody records it. */
function Unrecorded({ meetings }: { readonly meetings: Participation['unrecorded'] }): ReactNode {
  const { t } = useTranslation('series');
  if (meetings.length === 0) return null;
  return (
    <MessageBox tone="warning" title={t('participation.unrecorded', { count: meetings.length })}>
      <p>{t('participation.unrecordedMore')}</p>
      <ul className="case__plain">{meetings.map(({ id, registerNumber, firstDay }) => <li key={id}><Link to={`/porady/${id}?karta=prezence`}>{[registerNumber, czechDay(firstDay)].filter((part) => part !== null).join(', ')}</Link></li>)}</ul>
    </MessageBox>
  );
}

function Bodies({ items }: { readonly items: readonly Body[] }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <>
      <Section id="graf" title={t('participation.chart')}><ParticipationChart items={items} /></Section>
      <Section id="tabulka" title={t('participation.table')}><Table items={items} /></Section>
    </>
  );
}

type Row = Body['years'][number] & { readonly key: string; readonly name: string; readonly role: string | null; readonly body: Body['body'] };

const COUNTS = ['invited', 'attended', 'excused', 'absent', 'people', 'personDays', 'unrecorded'] as const;

function Table({ items }: { readonly items: readonly Body[] }): ReactNode {
  const { t } = useTranslation('series');
  const rows = items.flatMap(({ id, name, role, body, years }): readonly Row[] => years.map((year) => ({ ...year, key: `${id} ${String(year.year)}`, name, role, body })));
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('participation.who'), names: true, sortBy: ({ name }) => name, cell: ({ name, role, body }) => <><span className="cell__main">{name}</span><span className="cell__more">{role ?? t(`planning:inviteeKind.${body}`)}</span></> },
    { id: 'year', header: t('field.year'), sortBy: ({ year }) => year, cell: ({ year }) => year },
    ...COUNTS.map((count): Column<Row> => ({ id: count, header: t(`participation.column.${count}`), sortBy: (row) => row[count], cell: (row) => row[count] })),
  ];
  return <DataTable caption={t('participation.table')} columns={columns} rows={rows} rowKey={({ key }) => key} />;
}
