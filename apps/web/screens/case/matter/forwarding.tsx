import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseDetail } from '../../../api/types.ts';
import { czechDay } from '../../../ui/day.ts';
import { Section } from '../../../ui/page.tsx';
import { Stepper } from './stepper.tsx';

type Forwarded = NonNullable<CaseDetail['forwarding']>;

/** Forwarded is not finished: who was told, whether it got there, what became of it. */
export function Forwarding({ forwarding, closed, anonymous }: { readonly forwarding: Forwarded; readonly closed: boolean; readonly anonymous: boolean }): ReactNode {
  const { t } = useTranslation('case');
  const { to, resultAskedOn, finding, result } = forwarding;
  const watched = (['deliveredOn', 'resultOn'] as const).filter(() => to !== null);
  const steps = ['forwardedOn' as const, ...(anonymous ? [] : ['toldOn' as const]), ...watched];
  const items = steps.map((step) => {
    const on = forwarding[step];
    return { key: step, title: t(`forwarding.steps.${step}`), done: on !== null, note: on === null ? null : czechDay(on) };
  });
  return (
    <Section id="postoupeni" title={t('forwarding.title')}>
      <div className="card stack">
        <p>{to === null ? t('forwarding.toOther') : t('forwarding.to', { office: to.name })}</p>
        <Stepper items={items} label={t('forwarding.title')} running={!closed} />
        {resultAskedOn === null ? null : <p>{t('forwarding.asked', { day: czechDay(resultAskedOn) })}</p>}
        {finding === null && result === null ? null : (
          <p><strong>{t('forwarding.result')}:</strong> {finding === null ? null : t(`words:finding.${finding}`)}{finding === null || result === null ? null : '. '}{result}</p>
        )}
      </div>
    </Section>
  );
}
