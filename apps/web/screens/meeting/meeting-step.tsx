import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail } from '../../api/planning.ts';
import { i18n } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { Done } from '../../ui/done.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { StepCard } from '../planning/step-card.tsx';
import type { StepsOpen } from '../series/steps-open.ts';
import type { Values } from '../steps/step-form-type.ts';
import { mayTake } from './may.ts';

/** What every part of the page of a meeting is given. */
export type OfMeeting = { readonly detail: MeetingDetail; readonly steps: StepsOpen };

type Which = OfMeeting & { readonly type: string; /** Of whom or of which point. */ readonly of?: string; readonly about?: string };

type MeetingStepProps = Which & { readonly initial: Values; readonly body?: (values: Values) => Values; readonly children?: ReactNode };

/** The form of a step while it is open. */
export function MeetingStep({ detail, steps, type, of = '', about, initial, body, children }: MeetingStepProps): ReactNode {
  const { t } = useTranslation('meeting');
  const client = useQueryClient();
  const allowed = detail.allowed.find((one) => one.type === type);
  // The meeting is read anew first: a next step at once must not be refused for this one.
  const written = (): void => { void client.invalidateQueries({ queryKey: ['planning', 'meeting', detail.id] }).finally(steps.done); };
  if (allowed === undefined || steps.open !== `${type}:${of}`) return null;
  const name = about === undefined ? t(`step.${type}.name`) : `${t(`step.${type}.name`)}: ${about}`;
  return (
    <StepCard
      target={{ id: detail.id, kind: 'meeting', version: detail.version }} step={allowed} of={of} name={name} submit={t(`step.${type}.submit`)} initial={initial}
      {...(body === undefined ? {} : { body })} labelOf={labelOfField} onDone={written} onCancel={steps.hide}
    >
      <h3>{name}</h3>
      {i18n.exists(`meeting:step.${type}.about`) ? <p>{t(`step.${type}.about`)}</p> : null}
      {children}
    </StepCard>
  );
}

/** The button by which a step is opened; nothing where the step is not this person's to take now. */
export function Opener({ detail, steps, type, of = '', about, look = 'second' }: Which & { readonly look?: ButtonProps['look'] }): ReactNode {
  const { t } = useTranslation('meeting');
  const key = `${type}:${of}`;
  if (!mayTake(detail, type) || steps.open === key) return null;
  const text = t(`step.${type}.open`);
  return <Button small look={look} {...(about === undefined ? {} : { label: `${text}: ${about}` })} onClick={() => { steps.show(key); }}>{text}</Button>;
}

/** That a step was written, where its form stood. */
export function Written({ steps: { written, open }, types }: Pick<OfMeeting, 'steps'> & { readonly types: readonly string[] }): ReactNode {
  const { t } = useTranslation('meeting');
  const type = types.find((one) => written?.startsWith(`${one}:`) === true);
  return <Done shown={type !== undefined && open === null}>{type === undefined ? null : <MessageBox tone="success"><p>{t(`step.${type}.done`)}</p></MessageBox>}</Done>;
}

/** What a field of the body is called on screen; null where it has no name: 'days.0.day' → 'Den'. */
function labelOfField(field: string): string | null {
  const key = `meeting:field.${field.replaceAll(/\.\d+(?=\.|$)/g, '')}`;
  return i18n.exists(key) && typeof i18n.t(key, { returnObjects: true }) === 'string' ? i18n.t(key) : null;
}
