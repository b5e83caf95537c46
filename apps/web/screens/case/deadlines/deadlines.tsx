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
  return (
    <Section id="lhuty" title={t('deadlines.title')}>
      {running.length === 0 ? <p className="quiet">{t('deadlines.none')}</p> : <Cards deadlines={running} detail={detail} />}
      {internal.length === 0 ? null : (
        <div className="deadlines__group">
          <h3>{t('deadlines.internal')}</h3>
          <p className="quiet">{t('deadlines.internalHint')}</p>
          <Cards deadlines={internal} detail={detail} />
        </div>
      )}
      <Finished text={t('deadlines.finished')} deadlines={finished} detail={detail} />
    </Section>
  );
}

/** Of what has only targets of our own, as a meeting: nothing about the law, and nothing at all while there are none. */
export function Targets({ detail }: { readonly detail: OfDeadlines }): ReactNode {
  const { t } = useTranslation('case');
  const { internal, finished } = sorted(detail.deadlines);
  if (internal.length + finished.length === 0) return null;
  return (
    <Section id="terminy" title={t('deadlines.internal')}>
      {internal.length === 0 ? <p className="quiet">{t('deadlines.noTarget')}</p> : <><p className="quiet">{t('deadlines.internalHint')}</p><Cards deadlines={internal} detail={detail} /></>}
      <Finished text={t('deadlines.finishedTargets')} deadlines={finished} detail={detail} />
    </Section>
  );
}

type Some = { readonly deadlines: readonly Deadline[]; readonly detail: OfDeadlines };

function Cards({ deadlines, detail }: Some): ReactNode {
  return <ul className="deadlines">{deadlines.map((deadline) => <li key={deadline.key}><DeadlineCard deadline={deadline} detail={detail} /></li>)}</ul>;
}

function Finished({ text, deadlines, detail }: Some & { readonly text: string }): ReactNode {
  if (deadlines.length === 0) return null;
  return <div className="deadlines__group"><Fold printed text={`${text} (${String(deadlines.length)})`}><Cards deadlines={deadlines} detail={detail} /></Fold></div>;
}
