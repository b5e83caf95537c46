import type { TFunction } from 'i18next';
import { useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Deadline, Receipt } from '../../api/types.ts';
import { Button } from '../../ui/button.tsx';
import { czechDayWithWeekday } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import type { StepWords } from './catalogue.ts';
import { stepName } from './texts.ts';

type Brought = { readonly receipt: Receipt; readonly step: StepWords };

/** On the case page, after a step: that it is written, and what followed at once. Said once; a page read anew is silent. */
export function ReceiptNotice(): ReactNode {
  const location = useLocation();
  const state: unknown = location.state;
  const { pathname, search } = location;
  const navigate = useNavigate();
  const [brought, setBrought] = useState<Brought | null>(null);
  // In the layout phase: later it would call back whoever has followed a link of the page by then.
  useLayoutEffect(() => {
    if (!isBrought(state)) return;
    setBrought(state);
    void navigate(`${pathname}${search}`, { replace: true, state: null });
  }, [state, pathname, search, navigate]);
  if (brought === null) return null;
  return <div className="no-print step-receipt"><WhatFollowed {...brought} onClose={() => { setBrought(null); }} /></div>;
}

/** That a step is written, and what it brought. */
export function WhatFollowed({ receipt: { deadlines, nextStep, facts }, step, onClose }: Brought & { readonly onClose?: () => void }): ReactNode {
  const { t } = useTranslation('steps');
  return (
    <div role="status">
      <MessageBox tone="success" title={t('receipt.title', { step: stepName(step) })}>
        <Deadlines deadlines={deadlines} />
        <p>{nextStep === null ? t('receipt.nothingNext') : nextStep.due === null ? t('receipt.next', { text: nextStep.text }) : t('receipt.nextUntil', { text: nextStep.text, day: czechDayWithWeekday(nextStep.due) })}</p>
        <p className="quiet">{t('receipt.facts', { count: facts.length })}</p>
        {onClose === undefined ? null : <Button small look="quiet" onClick={onClose}>{t('common:close')}</Button>}
      </MessageBox>
    </div>
  );
}

/** Those of the law one by one; the office's own targets by their number. */
function Deadlines({ deadlines }: { readonly deadlines: readonly Deadline[] }): ReactNode {
  const { t } = useTranslation('steps');
  const shown = deadlines.filter(({ effect, state }) => effect !== 'internal' || state === 'met');
  const internal = deadlines.filter(({ effect, state }) => effect === 'internal' && state !== 'met' && state !== 'cancelled').length;
  if (shown.length + internal === 0) return null;
  return (
    <ul className="message-list">
      {shown.map((deadline) => <li key={deadline.key}>{told(deadline, t)}</li>)}
      {internal === 0 ? null : <li>{t('receipt.internal', { count: internal })}</li>}
    </ul>
  );
}

function told({ title, state, legalEnd, metOn, outcome, effect }: Deadline, t: TFunction): string {
  const what = title.cs;
  if (state === 'cancelled') return t('steps:receipt.cancelled', { what });
  const day = czechDayWithWeekday(metOn ?? legalEnd);
  if (state !== 'met') return t('steps:receipt.runs', { what, day });
  // An office's own target or a guideline is no duty: only of a duty is it said how it ended.
  return effect === 'statutory' || effect === 'set'
    ? t('steps:receipt.metWith', { what, day, outcome: outcome === null ? '' : t(`words:outcome.${outcome}`) })
    : t('steps:receipt.met', { what, day });
}

function isBrought(state: unknown): state is Brought {
  return state !== null && typeof state === 'object' && 'receipt' in state && 'step' in state;
}
