import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '../../../api/cases.ts';
import type { Origin, Pages } from '../../../api/cases.ts';
import type { CaseDetail, Fact } from '../../../api/types.ts';
import { Button } from '../../../ui/button.tsx';
import { Loading } from '../../../ui/loaded.tsx';
import { Section } from '../../../ui/page.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import { correctedDays, grouped } from './groups.ts';
import { HistoryEntry } from './history-entry.tsx';

export const SHOWN = { all: [], people: ['person'], system: ['door', 'process'] } as const satisfies Readonly<Record<string, readonly Origin[]>>;
export type Shown = keyof typeof SHOWN;

type HistoryProps = { readonly detail: CaseDetail; readonly pages: Pages<Fact>; readonly shown: Shown; readonly onShow: (shown: Shown) => void };

/** Everything that happened, the newest first. */
export function History({ detail, pages, shown, onShow }: HistoryProps): ReactNode {
  const { t } = useTranslation('case');
  const facts = rowsOf(pages);
  const corrected = correctedDays(facts);
  return (
    <Section id="historie" title={t('history.title')} actions={<Filter shown={shown} onShow={onShow} />}>
      {pages.isError ? <ProblemBox error={pages.error} onRetry={() => { void pages.refetch(); }} /> : null}
      {pages.data === undefined ? (pages.isError ? null : <Loading />) : facts.length === 0 ? <p className="quiet">{t('history.none')}</p> : (
        <ol className="history">{grouped(facts).map((group) => <HistoryEntry key={group.key} group={group} detail={detail} corrected={corrected} />)}</ol>
      )}
      {pages.hasNextPage ? <p className="no-print"><Button disabled={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{pages.isFetchingNextPage ? t('common:loading') : t('history.more')}</Button></p> : null}
    </Section>
  );
}

function Filter({ shown, onShow }: Pick<HistoryProps, 'shown' | 'onShow'>): ReactNode {
  const { t } = useTranslation('case');
  const id = useId();
  return (
    <div className="segments no-print" role="group" aria-label={t('history.filter')}>
      {(Object.keys(SHOWN) as Shown[]).map((one) => (
        <label key={one} className="segments__one">
          <input type="radio" name={id} checked={shown === one} onChange={() => { onShow(one); }} />
          <span>{t(`history.${one}`)}</span>
        </label>
      ))}
    </div>
  );
}
