import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deadline } from '../../../api/types.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { czechDay, czechDayWithWeekday } from '../../../ui/day.ts';
import { MessageBox } from '../../../ui/message.tsx';
import { useRelativeDay } from '../../../ui/relative-day.ts';
import { StateTag } from '../../../ui/state-tag.tsx';
import { unbroken } from '../../../ui/unbroken.ts';
import { Why } from '../../../ui/why.tsx';
import { Exceedance, NoExtension } from './no-extension.tsx';
import type { OfDeadlines } from './of-deadlines.ts';
import { ReminderPlan } from './reminder-plan.tsx';

type Props = { readonly deadline: Deadline; readonly detail: OfDeadlines };

export function DeadlineCard({ deadline, detail }: Props): ReactNode {
  const { t } = useTranslation('case');
  const { title, steps, ruleId, state, effect, binds } = deadline;
  const isOpen = state !== 'met' && state !== 'cancelled';
  return (
    <article className="deadline" data-state={state} data-effect={effect} data-binds={binds}>
      <div className="deadline__head">
        <div className="deadline__what">
          <p className="deadline__title">{title.cs}</p>
          <Terms deadline={deadline} />
        </div>
        <End deadline={deadline} />
      </div>
      {isOpen && isOf175(ruleId) && effect !== 'analogous' ? <Exceedance detail={detail} /> : null}
      <Advice deadline={deadline} />
      <div className="deadline__more no-print">
        <Why steps={steps} of={title.cs} />
        <ReminderPlan deadline={deadline} />
        {isOpen && isOf175(ruleId) ? <NoExtension deadline={deadline} detail={detail} /> : null}
        {isOpen && effect === 'set' && detail.allowed.some(({ type }) => type === 'extendDeadline')
          ? <LinkButton small look="quiet" to={`/pripady/${detail.id}/extend-deadline?of=${encodeURIComponent(deadline.key)}`}>{t('deadlines.extend')}</LinkButton> : null}
      </div>
    </article>
  );
}

function isOf175(ruleId: string): boolean {
  return ruleId === 'complaint-60d' || ruleId === 'council-rules-60d' || ruleId === 'review-60d';
}

/** What can be done now that the day has passed. Only a duty of ours is worth an alarm. */
function Advice({ deadline: { advice, effect, binds } }: Pick<Props, 'deadline'>): ReactNode {
  const { t } = useTranslation('case');
  if (advice === null) return null;
  if (effect === 'internal') return <p className="deadline__advice">{advice.cs}</p>;
  return <MessageBox tone={binds === 'us' ? 'warning' : 'info'} title={t('deadlines.advice')}><p>{advice.cs}</p></MessageBox>;
}

/** Effect, whom it binds, from which day and by what proof. */
function Terms({ deadline: { effect, binds, from, proof, nominalEnd, legalEnd, state } }: Pick<Props, 'deadline'>): ReactNode {
  const { t } = useTranslation('case');
  const words = [
    t(`deadlines.effect.${effect}`), t(`deadlines.binds.${binds}`), t('deadlines.from', { day: czechDay(from), proof: t(`words:proof.${proof}`) }),
    ...(nominalEnd === legalEnd || state === 'met' || state === 'cancelled' ? [] : [t('deadlines.nominal', { day: czechDay(nominalEnd) })]),
  ];
  return <p className="quiet">{unbroken(words.join(' · '))}</p>;
}

function End({ deadline: { state, effect, binds, legalEnd, metOn, outcome } }: Pick<Props, 'deadline'>): ReactNode {
  const { t } = useTranslation('case');
  const relative = useRelativeDay();
  const isOpen = state !== 'met' && state !== 'cancelled';
  return (
    <div className="deadline__end">
      <span className="deadline__tag"><StateTag state={state} effect={effect} binds={binds} /></span>
      <span className="deadline__day"><strong>{czechDayWithWeekday(legalEnd)}</strong>{isOpen ? ` ${relative(legalEnd)}` : null}</span>
      <span className="quiet">{effect === 'internal' ? t('deadlines.target') : t('deadlines.lastDay')}{metOn === null ? null : `, ${t('deadlines.metOn', { day: czechDay(metOn) })}`}</span>
      {outcome === null || outcome === 'within' ? null : <strong className="deadline__outcome" data-outcome={outcome}>{t(`words:outcome.${outcome}`)}</strong>}
    </div>
  );
}
