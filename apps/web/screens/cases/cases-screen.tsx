import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { caseListCounts } from '../../../../libs/contracts/views/lists.ts';
import { get, queryString } from '../../api/http.ts';
import { usePages } from '../../api/pages.ts';
import { useOffices, usePeople } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import type { CaseSummary } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { useAddressFilter } from '../../ui/address-filter.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty, Loaded } from '../../ui/loaded.tsx';
import { MoreRows } from '../../ui/more-rows.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { Tiles } from '../../ui/tiles.tsx';
import { askedOfCounts, askedOfList, CASE_FILTER, phaseOf, showOf, SHOWS } from './case-filter.ts';
import type { CaseFilter, Show } from './case-filter.ts';
import { CaseFilters } from './case-filters.tsx';
import { useCaseColumns } from './columns.tsx';
import { filterWords } from './filter-words.ts';

type Counts = z.output<typeof caseListCounts>;

export function CasesScreen(): ReactNode {
  const { t } = useTranslation('cases');
  const me = useSignedIn();
  const filter = useAddressFilter(CASE_FILTER);
  const { chosen } = filter;
  const counts = useCounts(chosen);
  const { data: offices = [] } = useOffices();
  const { data: people = [] } = usePeople(hasRole(me, 'caseworker', 'manager', 'signatory', 'auditor'));
  const pages = usePages<CaseSummary>({ list: 'cases', path: '/cases', asked: askedOfList(chosen) });
  const columns = useCaseColumns();
  const show = showOf(chosen);
  const title = t(`list.${show ?? 'all'}`);
  const total = counts === undefined ? undefined : totalOf(chosen, counts);
  const actions = (
    <>
      <Button onClick={() => { window.print(); }}>{t('common:print')}</Button>
      {hasRole(me, 'registry', 'caseworker') ? <LinkButton look="main" icon="plus-lg" to="/pripady/nova">{t('new')}</LinkButton> : null}
    </>
  );
  return (
    <Page wide title={t('title')} actions={actions}>
      <PrintNote lines={[t('printedFilter', { filter: filterWords(chosen, { people, offices, me }, t) })]} />
      <CaseTiles filter={filter} counts={counts} />
      <CaseFilters filter={filter} byPhase={counts?.byPhase} people={people} offices={offices} numbersOnly={me.roles.every((role) => role === 'administrator')} />
      <Section id="veci" title={total === undefined ? title : t('withCount', { text: title, count: total })}>
        <Loaded query={pages}>
          {(rows) => (rows.length === 0 ? <Nothing filtered={filter.any} onClear={filter.clear} /> : (
            <>
              <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} busy={pages.isOld} />
              <MoreRows pages={pages} total={total} />
            </>
          ))}
        </Loaded>
      </Section>
    </Page>
  );
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }): ReactNode {
  const { t } = useTranslation('cases');
  return filtered
    ? <Empty title={t('emptyFilter')}><Button small onClick={onClear}>{t('common:clearFilter')}</Button></Empty>
    : <Empty title={t('empty')}><p>{t('emptyMore')}</p></Empty>;
}

function useCounts(chosen: CaseFilter): Counts | undefined {
  const asked = askedOfCounts(chosen);
  const { data } = useQuery({
    queryKey: ['counts', 'cases', asked], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<Counts>(`/cases/counts${queryString(asked)}`, signal),
  });
  return data;
}

/** Undefined where tiles and phases overlap, so that nobody has counted it. */
function totalOf(chosen: CaseFilter, { open, closed, unassigned, byPhase }: Counts): number | undefined {
  const show = showOf(chosen);
  const phase = phaseOf(chosen);
  if (phase !== null) return show === null ? byPhase[phase] ?? 0 : undefined;
  return show === null ? open + closed : { open, closed, unassigned }[show];
}

const LOOKS = {
  open: { icon: 'briefcase', tone: 'open' }, unassigned: { icon: 'person-fill', tone: 'near' }, closed: { icon: 'check-lg', tone: 'done' },
} as const satisfies Readonly<Record<Show, object>>;

function CaseTiles({ filter, counts }: { readonly filter: ReturnType<typeof useAddressFilter<(typeof CASE_FILTER)[number]>>; readonly counts: Counts | undefined }): ReactNode {
  const { t } = useTranslation('cases');
  const selected = showOf(filter.chosen);
  const tiles = SHOWS.map((show) => ({
    id: show, text: t(`tile.${show}`), count: counts?.[show], ...LOOKS[show], selected: show === selected, to: filter.addressWith({ show: show === selected ? '' : show, ...(show === 'unassigned' ? { owner: '' } : {}) }),
  }));
  return <Tiles label={t('tiles')} tiles={tiles} />;
}
