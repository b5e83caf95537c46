import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { Fold } from '../fold.tsx';
import { Stepper } from './stepper.tsx';
import type { StepperItem } from './stepper.tsx';

/** Our own target for each step, by its rule. */
const TARGETS = { drafted: 'notice-draft-d40', approved: 'notice-approve-d45', signed: 'notice-sign-d48', dispatched: 'notice-dispatch-d50' } as const;

export function hasNotice({ kind, phase, notice, deadlines }: CaseDetail): boolean {
  return notice.draftedOn !== null || (kind === 'review' && phase === 'handling')
    || deadlines.some(({ ruleId, state }) => ruleId === TARGETS.drafted && state !== 'cancelled');
}

/** How far the notice to the complainant has come. */
export function Notice({ detail }: { readonly detail: CaseDetail }): ReactNode {
  const { t } = useTranslation('case');
  const { notice, parties } = detail;
  const nameOf = (id: string): string => parties.find((party) => party.id === id)?.name ?? t('matter.nameErased');
  return (
    <Section id="vyrozumeni" title={t('notice.title')}>
      <div className="card stack">
        <Stepper items={useSteps(detail)} label={t('notice.title')} running={detail.phase !== 'closed'} />
        {notice.recipients.length === 0 ? null : (
          <ul className="case__plain">
            {notice.recipients.map((id) => {
              const on = notice.delivered.find(({ recipient }) => recipient === id)?.on;
              return <li key={id}>{on === undefined ? t('notice.notDelivered', { name: nameOf(id) }) : t('notice.deliveredTo', { name: nameOf(id), day: czechDay(on) })}</li>;
            })}
          </ul>
        )}
        {notice.text === null ? null : <Fold text={t('notice.text')}><p className="case__text">{notice.text}</p></Fold>}
      </div>
    </Section>
  );
}

function useSteps({ notice, deadlines }: CaseDetail): readonly StepperItem[] {
  const { t } = useTranslation('case');
  const { draftedOn, approvedOn, signedOn, dispatchedOn, recipients, delivered } = notice;
  const done = { drafted: draftedOn, approved: approvedOn, signed: signedOn, dispatched: dispatchedOn };
  const steps = (['drafted', 'approved', 'signed', 'dispatched'] as const).map((step): StepperItem => {
    const target = deadlines.find(({ ruleId, state }) => ruleId === TARGETS[step] && state !== 'cancelled')?.legalEnd;
    const on = done[step];
    return { key: step, title: t(`notice.steps.${step}`), done: on !== null, note: on === null ? (target === undefined ? null : t('notice.target', { day: czechDay(target) })) : czechDay(on) };
  });
  const all = recipients.length;
  const last = delivered.map(({ on }) => on).sort().at(-1);
  const note = all > 1 && delivered.length < all ? t('notice.deliveredOf', { delivered: delivered.length, all }) : last === undefined ? null : czechDay(last);
  return [...steps, { key: 'delivered', title: t('notice.steps.delivered'), done: all > 0 && delivered.length >= all, note: all === 0 ? null : note }];
}
