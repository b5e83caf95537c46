import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../api/types.ts';
import { Section } from '../../../ui/page.tsx';
import { sorted } from '../days.ts';
import { Fold } from '../fold.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import type { OfDeadlines } from './of-deadlines.ts';

/** What is due by law or by what was set, our own targets apart, and below what is over. */
export function Deadlines({ detail }: { readonly detail: OfDeadlines }): ReactNode {
  const { t } = useTranslation('case');
  const { running, internal, finished } = sorted(detail.deadlines);
  const cards = (deadlines: readonly Deadline[]): ReactNode => (
    <ul className="deadlines">{deadlines.map((deadline) => <li key={deadline.key}><DeadlineCard deadline={deadline} detail={detail} /></li>)}</ul>
  );
  return (
    <Section id="lhuty" title={t('deadlines.title')}>
      {running.length === 0 ? <p className="quiet">{t('deadlines.none')}</p> : cards(running)}
      {internal.length === 0 ? null : (
        <div className="deadlines__group">
          <h3>{t('deadlines.internal')}</h3>
          <p className="quiet">{t('deadlines.internalHint')}</p>
          {cards(internal)}
        </div>
      )}
      {finished.length === 0 ? null : <div className="deadlines__group"><Fold printed text={`${t('deadlines.finished')} (${String(finished.length)})`}>{cards(finished)}</Fold></div>}
    </Section>
  );
}
