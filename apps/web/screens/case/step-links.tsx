import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseDetail } from '../../api/types.ts';
import { STEP_GROUPS, stepsOf } from '../steps/catalogue.ts';
import type { Step } from '../steps/catalogue.ts';
import { stepName } from '../steps/texts.ts';
import { Fold } from './fold.tsx';

type LinksProps = { readonly caseId: string; readonly steps: readonly Step[] };

/** The steps that are this person's to take: what the case waits for, what it allows, and folded away what comes later. */
export function StepLinks({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const [roomy] = useState(() => window.matchMedia('(min-width: 64rem)').matches);
  const allowed = stepsOf(detail.kind).filter(({ type }) => detail.allowed.some((one) => one.type === type));
  const fitting = (fit: ReturnType<Step['when']>): readonly Step[] => allowed.filter(({ when }) => when(detail) === fit);
  if (allowed.length === 0) return null;
  const [now, possible, later] = [fitting('now'), fitting('possible'), fitting('later')];
  return (
    <nav className="contents no-print" aria-labelledby="kroky-title">
      <h2 className="contents__title" id="kroky-title">{t('steps.title')}</h2>
      {now.length === 0 ? null : <Links caseId={detail.id} steps={now} />}
      {possible.length === 0 ? null : <Fold open={roomy} text={t('steps.possible', { count: possible.length })}><Grouped caseId={detail.id} steps={possible} /></Fold>}
      {later.length === 0 ? null : <Fold text={t('steps.later', { count: later.length })}><p className="quiet">{t('steps.laterHint')}</p><Grouped caseId={detail.id} steps={later} /></Fold>}
    </nav>
  );
}

function Grouped({ caseId, steps }: LinksProps): ReactNode {
  const { t } = useTranslation('case');
  return STEP_GROUPS.map((group) => ({ group, own: steps.filter((step) => step.group === group) })).filter(({ own }) => own.length > 0)
    .map(({ group, own }) => <div key={group}><h3 className="contents__group">{t(`steps.group.${group}`)}</h3><Links caseId={caseId} steps={own} /></div>);
}

function Links({ caseId, steps }: LinksProps): ReactNode {
  return <ul>{steps.map(({ type, path, words }) => <li key={type}><Link to={`/pripady/${caseId}/${path}`}>{stepName(words)}</Link></li>)}</ul>;
}
