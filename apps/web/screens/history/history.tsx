import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rowsOf } from '../../api/cases.ts';
import type { Origin, Pages } from '../../api/cases.ts';
import type { Fact } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/loaded.tsx';
import { Section } from '../../ui/page.tsx';
import { ProblemBox } from '../../ui/problem-box.tsx';
import { correctedDays, grouped } from './groups.ts';
import { HistoryEntry } from './history-entry.tsx';
import type { Tell } from './history-entry.tsx';

export const SHOWN = { all: [], people: ['person'], invited: ['invitee'], system: ['door', 'process'] } as const satisfies Readonly<Record<string, readonly Origin[]>>;
export type Shown = keyof typeof SHOWN;

type HistoryProps = {
  readonly tell: Tell;
  readonly pages: Pages<Fact>;
  /** What can be asked for; nobody is invited to a complaint. */
  readonly choices: readonly Shown[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
};

/** Everything that happened, the newest first. */
export function History({ tell, pages, choices, shown, onShow }: HistoryProps): ReactNode {
  const { t } = useTranslation('case');
  const facts = rowsOf(pages);
  const corrected = correctedDays(facts);
  return (
    <Section id="historie" title={t('history.title')} actions={<Filter choices={choices} shown={shown} onShow={onShow} />}>
      {pages.isError ? <ProblemBox error={pages.error} onRetry={() => { void pages.refetch(); }} /> : null}
      {pages.data === undefined ? (pages.isError ? null : <Loading />) : facts.length === 0 ? <p className="quiet">{t('history.none')}</p> : (
        <ol className="history">{grouped(facts).map((group) => <HistoryEntry key={group.key} group={group} tell={tell} corrected={corrected} />)}</ol>
      )}
      {pages.hasNextPage ? <p className="no-print"><Button disabled={pages.isFetchingNextPage} onClick={() => { void pages.fetchNextPage(); }}>{pages.isFetchingNextPage ? t('common:loading') : t('history.more')}</Button></p> : null}
    </Section>
  );
}

function Filter({ choices, shown, onShow }: Pick<HistoryProps, 'choices' | 'shown' | 'onShow'>): ReactNode {
  const { t } = useTranslation('case');
  const id = useId();
  return (
    <div className="segments no-print" role="group" aria-label={t('history.filter')}>
      {choices.map((one) => (
        <label key={one} className="segments__one">
          <input type="radio" name={id} checked={shown === one} onChange={() => { onShow(one); }} />
          <span>{t(`history.${one}`)}</span>
        </label>
      ))}
    </div>
  );
}
