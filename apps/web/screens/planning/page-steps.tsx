import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingDetail, SeriesDetail } from '../../api/planning.ts';
import { i18n } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { Done } from '../../ui/done.tsx';
import { MessageBox } from '../../ui/message.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { StepCard } from './step-card.tsx';
import type { StepsOpen } from './steps-open.ts';

/** Whose page it is; its texts stand in the namespace of that name. */
export type Whose = 'series' | 'meeting';

export type StepPlace = {
  readonly type: string;
  /** Under which name its texts stand, where one command is offered as several steps. */
  readonly words?: string;
  /** Of which date, task, point, or of whom. */
  readonly of?: string;
  readonly about?: string;
};

export type StepForm = StepPlace & {
  readonly initial: Values;
  readonly body?: (values: Values) => Values;
  readonly labelOf?: (field: string) => string | null;
  readonly children?: ReactNode;
};

type OnPage = { readonly whose: Whose; readonly steps: StepsOpen };

function keyOf(words: string, of: string): string {
  return `${words}:${of}`;
}

/** The form of a step while it is open. */
export function PageStep({ whose, detail, steps, type, words = type, of = '', about, initial, body, labelOf, children }: OnPage & StepForm & { readonly detail: SeriesDetail | MeetingDetail }): ReactNode {
  const { t } = useTranslation(whose);
  const allowed = detail.allowed.find((one) => one.type === type);
  if (allowed === undefined || steps.open !== keyOf(words, of)) return null;
  const name = about === undefined ? t(`step.${words}.name`) : `${t(`step.${words}.name`)}: ${about}`;
  return (
    <StepCard
      target={{ id: detail.id, kind: whose, version: detail.version }} step={allowed} of={`${words}${of}`} name={name} submit={t(`step.${words}.submit`)} initial={initial}
      {...(body === undefined ? {} : { body })} labelOf={labelOf ?? ((field) => labelOfField(whose, field))} onDone={() => { steps.done(); }} onCancel={steps.hide}
    >
      <h3>{name}</h3>
      {i18n.exists(`${whose}:step.${words}.about`) ? <p>{t(`step.${words}.about`)}</p> : null}
      {children}
    </StepCard>
  );
}

/** The button by which a step is opened; nothing where the step is not this person's to take. */
export function PageOpener({ whose, steps, may, type, words = type, of = '', about, look = 'second' }: OnPage & StepPlace & { readonly may: boolean; readonly look?: ButtonProps['look'] }): ReactNode {
  const { t } = useTranslation(whose);
  const key = keyOf(words, of);
  if (!may || steps.open === key) return null;
  const text = t(`step.${words}.open`);
  return <Button small look={look} {...(about === undefined ? {} : { label: `${text}: ${about}` })} onClick={() => { steps.show(key); }}>{text}</Button>;
}

/** That one of these steps was written, where its form stood. */
export function PageWritten({ whose, steps: { written, open }, words }: OnPage & { readonly words: readonly string[] }): ReactNode {
  const { t } = useTranslation(whose);
  const word = words.find((one) => written?.startsWith(`${one}:`) === true);
  return <Done shown={word !== undefined && open === null}>{word === undefined ? null : <MessageBox tone="success"><p>{t(`step.${word}.done`)}</p></MessageBox>}</Done>;
}

/** What a field of the body is called on screen; null where it has no name: 'audience.0.seats' → 'Míst pro úřad'. */
export function labelOfField(whose: Whose, field: string): string | null {
  const key = `${whose}:field.${field.replaceAll(/\.\d+(?=\.|$)/g, '').replace(/^text\.themes\..*/, 'themeTitle')}`;
  return i18n.exists(key) && typeof i18n.t(key, { returnObjects: true }) === 'string' ? i18n.t(key) : null;
}
