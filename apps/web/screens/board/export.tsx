import type { TFunction } from 'i18next';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readAll } from '../../api/pages.ts';
import type { Asked } from '../../api/pages.ts';
import type { BoardRow } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { csvOf, download } from '../../ui/csv.ts';
import { today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { officeNames, ownerName } from './columns.tsx';

type Doing = { readonly kind: 'nothing' } | { readonly kind: 'reading'; readonly rows: number } | { readonly kind: 'done'; readonly rows: number; readonly name: string } | { readonly kind: 'failed'; readonly error: unknown };

export type Export = { readonly doing: Doing; readonly start: () => void; readonly stop: () => void };

/** All rows that the filter lets through, with no more of each than the screen shows. `lists`: what is asked, one list after another. */
export function useExport(lists: readonly Asked[]): Export {
  const { t } = useTranslation('board');
  const [doing, setDoing] = useState<Doing>({ kind: 'nothing' });
  const running = useRef<AbortController | null>(null);
  const read = async ({ signal }: AbortController): Promise<void> => {
    const rows: BoardRow[] = [];
    for (const asked of lists) {
      rows.push(...await readAll<BoardRow>('/deadlines', asked, { signal, onRows: (count) => { setDoing({ kind: 'reading', rows: rows.length + count }); } }));
    }
    const name = `${t('csv.fileName')}-${today()}.csv`;
    download(name, boardCsv(rows, t), 'text/csv;charset=utf-8');
    setDoing({ kind: 'done', rows: rows.length, name });
  };
  const start = (): void => {
    const control = new AbortController();
    running.current = control;
    setDoing({ kind: 'reading', rows: 0 });
    read(control).catch((error: unknown) => { setDoing(control.signal.aborted ? { kind: 'nothing' } : { kind: 'failed', error }); });
  };
  return { doing, start, stop: () => { running.current?.abort(); } };
}

export function ExportButton({ doing, start, stop }: Export): ReactNode {
  const { t } = useTranslation('board');
  return doing.kind === 'reading'
    ? <Button icon="x-lg" onClick={stop}>{t('exportCancel')}</Button>
    : <Button icon="download" onClick={start}>{t('export')}</Button>;
}

export function ExportProgress({ doing }: Pick<Export, 'doing'>): ReactNode {
  const { t } = useTranslation('board');
  if (doing.kind === 'failed') return <ProblemBox error={doing.error} />;
  return (
    <p className="quiet no-print" role="status">
      {doing.kind === 'reading' ? t('exporting', { rows: t('rowsNumber', { count: doing.rows }) }) : null}
      {doing.kind === 'done' ? t('exported', { name: doing.name, rows: t('rowsNumber', { count: doing.rows }) }) : null}
    </p>
  );
}

function boardCsv(rows: readonly BoardRow[], t: TFunction<'board'>): string {
  const header = [
    t('column.state'), t('column.lastDay'), t('csv.nominalEnd'), t('column.what'), t('csv.effect'), t('csv.citation'), t('csv.fileNumber'), t('csv.registerNumber'),
    t('column.owner'), t('column.office'), t('csv.binds'), t('column.metOn'), t('csv.outcome'),
  ];
  return csvOf(header, rows.map((row) => [
    stateWords(row, t), plainDay(row.legalEnd), plainDay(row.nominalEnd), row.title.cs, t(`words:effect.${row.effect}`), row.citation, row.fileNumber ?? '', row.registerNumber ?? '',
    ownerName(row.owner, t), officeNames(row.offices) ?? '', t(`words:binds.${row.binds}`), row.metOn === null ? '' : plainDay(row.metOn), row.outcome === null ? '' : t(`words:outcome.${row.outcome}`),
  ]));
}

/** As the tag says it: a target of our own, one by analogy and what others owe are never „po lhůtě“. */
function stateWords({ state, effect, binds }: BoardRow, t: TFunction<'board'>): string {
  if (state === 'late' && binds !== 'us') return t('words:stateMild.others');
  return state === 'late' && (effect === 'internal' || effect === 'analogous') ? t(`words:stateMild.${effect}`) : t(`words:state.${state}`);
}

/** '2. 11. 2026' without the spaces, which spreadsheets would take for text. */
function plainDay(day: string): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth)}.${String(month)}.${String(year)}`;
}
