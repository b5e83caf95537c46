import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { get, queryString } from '../../api/http.ts';
import { usePages } from '../../api/pages.ts';
import type { Pages } from '../../api/pages.ts';
import { useOffices } from '../../api/registers.ts';
import { hasRole } from '../../api/session.ts';
import type { BoardCounts, BoardRow } from '../../api/types.ts';
import { useSignedIn } from '../../session/gate.tsx';
import { useAddressFilter } from '../../ui/address-filter.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PrintNote } from '../../ui/print-note.tsx';
import { askedOfCounts, askedOfOthers, askedOfOurs, BOARD_FILTER, boundOf, showOf } from './board-filter.ts';
import type { BoardFilter } from './board-filter.ts';
import { BoardFilters } from './board-filters.tsx';
import { BoardSection } from './board-section.tsx';
import { BoardTiles, countOf } from './board-tiles.tsx';
import { ExportButton, ExportProgress, useExport } from './export.tsx';
import { filterWords } from './filter-words.ts';

export function BoardScreen(): ReactNode {
  const { t } = useTranslation('board');
  const me = useSignedIn();
  const filter = useAddressFilter(BOARD_FILTER);
  const asked = { ours: askedOfOurs(filter.chosen), others: askedOfOthers(filter.chosen) };
  const { data: counts } = useBoardCounts(askedOfCounts(filter.chosen));
  const { data: offices = [] } = useOffices();
  const ours = usePages<BoardRow>({ list: 'board', path: '/deadlines', asked: asked.ours ?? {}, enabled: asked.ours !== null });
  const others = usePages<BoardRow>({ list: 'board', path: '/deadlines', asked: asked.others ?? {}, enabled: asked.others !== null });
  const csv = useExport([asked.ours, asked.others].filter((one) => one !== null));
  const totals = totalsOf(counts, filter.chosen);
  const shown = (asked.ours === null ? 0 : ours.data?.length ?? 0) + (asked.others === null ? 0 : others.data?.length ?? 0);
  const total = (asked.ours === null ? 0 : totals.ours ?? 0) + (asked.others === null ? 0 : totals.others ?? 0);
  const printed = [t('printedFilter', { filter: filterWords(filter.chosen, { counts, offices, me }, t) }), ...(shown < total ? [t('printedPart', { shown, total })] : [])];
  const actions = (
    <>
      <PrintButton lists={[...(asked.ours === null ? [] : [ours]), ...(asked.others === null ? [] : [others])]} />
      {hasRole(me, 'manager') ? <ExportButton {...csv} /> : null}
    </>
  );
  const empty = <Empty title={filter.any ? t('emptyFilter') : t('emptyAll')}>{filter.any ? <Button small onClick={filter.clear}>{t('common:clearFilter')}</Button> : <p>{t('emptyAllMore')}</p>}</Empty>;
  return (
    <Page wide title={t('title')} actions={actions}>
      <PrintNote lines={printed} />
      <BoardTiles filter={filter} counts={counts} />
      <BoardFilters filter={filter} counts={counts} />
      <ExportProgress doing={csv.doing} />
      {asked.ours === null ? null : <BoardSection id="nase" of="ours" title={showOf(filter.chosen) === 'done' ? t('done') : t('ours')} pages={ours} total={totals.ours} empty={empty} />}
      {asked.others === null ? null : <BoardSection id="cekame" of="others" title={t('waiting')} about={t('waitingAbout')} pages={others} total={totals.others} empty={<p className="quiet">{t('emptyWaiting')}</p>} />}
    </Page>
  );
}

function useBoardCounts(asked: ReturnType<typeof askedOfCounts>): { readonly data: BoardCounts | undefined } {
  return useQuery({
    queryKey: ['counts', 'board', asked], placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<BoardCounts>(`/deadlines/counts${queryString(asked)}`, signal),
  });
}

function totalsOf(counts: BoardCounts | undefined, filter: BoardFilter): { readonly ours: number | undefined; readonly others: number | undefined } {
  if (counts === undefined) return { ours: undefined, others: undefined };
  const { late, passed, ahead, waiting } = counts.bySection;
  const show = showOf(filter);
  const bound = boundOf(filter);
  return { ours: show === null ? late + passed + ahead : countOf(show, counts), others: bound === null ? waiting : counts.byBound[bound] };
}

/** More is no list for a meeting; what is left out is said on the paper. */
const MOST_PRINTED = 1_000;

function PrintButton({ lists }: { readonly lists: readonly Pages<BoardRow>[] }): ReactNode {
  const { t } = useTranslation('board');
  const [preparing, setPreparing] = useState(false);
  const print = async (): Promise<void> => {
    setPreparing(true);
    try {
      for (const { readUpTo } of lists) await readUpTo(MOST_PRINTED);
    } finally {
      setPreparing(false);
    }
    window.print();
  };
  return <Button disabled={preparing} onClick={() => { void print(); }}>{preparing ? t('printing') : t('common:print')}</Button>;
}
