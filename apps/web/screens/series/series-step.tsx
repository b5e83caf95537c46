import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesDetail } from '../../api/planning.ts';
import { i18n } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import type { ButtonProps } from '../../ui/button.tsx';
import { Done } from '../../ui/done.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { StepCard } from '../planning/step-card.tsx';
import type { Values } from '../steps/step-form-type.ts';
import { labelOfField } from './labels.ts';
import type { StepsOpen } from './steps-open.ts';

/** What every part of the page of a series is given. */
export type OfSeries = { readonly detail: SeriesDetail; readonly steps: StepsOpen };

type SeriesStepProps = OfSeries & {
  readonly type: string;
  /** Under which name its texts stand, where one command is offered as several steps. */
  readonly words?: string;
  /** Of which date or task. */
  readonly of?: string;
  readonly about?: string;
  readonly initial: Values;
  readonly body?: (values: Values) => Values;
  readonly labelOf?: (field: string) => string | null;
  readonly children: ReactNode;
};

function keyOf(words: string, of = ''): string {
  return `${words}:${of}`;
}

/** Rights alone stand in `allowed`; of a series that has ended only notes are taken. */
function isAllowed({ allowed, closedAt }: SeriesDetail, type: string): boolean {
  return (closedAt === null || type === 'addNote') && allowed.some((one) => one.type === type);
}

/** The form of a step while it is open. */
export function SeriesStep({ detail, steps, type, words = type, of = '', about, initial, body, labelOf = labelOfField, children }: SeriesStepProps): ReactNode {
  const { t } = useTranslation('series');
  const client = useQueryClient();
  const allowed = detail.allowed.find((one) => one.type === type);
  // The series is read anew first: a next step at once must not be refused for this one.
  const written = (): void => { void client.invalidateQueries({ queryKey: ['planning', 'series', detail.id] }).finally(steps.done); };
  if (allowed === undefined || steps.open !== keyOf(words, of)) return null;
  const name = about === undefined ? t(`step.${words}.name`) : `${t(`step.${words}.name`)}: ${about}`;
  return (
    <StepCard
      target={{ id: detail.id, kind: 'series', version: detail.version }} step={allowed} of={`${words}${of}`} name={name} submit={t(`step.${words}.submit`)} initial={initial}
      {...(body === undefined ? {} : { body })} labelOf={labelOf} onDone={written} onCancel={steps.hide}
    >
      <h3>{name}</h3>
      {i18n.exists(`series:step.${words}.about`) ? <p>{t(`step.${words}.about`)}</p> : null}
      {children}
    </StepCard>
  );
}

type OpenerProps = OfSeries & { readonly type: string; readonly words?: string; readonly of?: string; readonly about?: string; readonly look?: ButtonProps['look'] };

/** The button by which a step is opened; nothing where the step is not this person's to take. */
export function Opener({ detail, steps, type, words = type, of = '', about, look = 'second' }: OpenerProps): ReactNode {
  const { t } = useTranslation('series');
  const key = keyOf(words, of);
  if (!isAllowed(detail, type) || steps.open === key) return null;
  const text = t(`step.${words}.open`);
  return <Button small look={look} {...(about === undefined ? {} : { label: `${text}: ${about}` })} onClick={() => { steps.show(key); }}>{text}</Button>;
}

/** That a step was written, where its form stood. */
export function Written({ steps: { written, open }, words }: Pick<OfSeries, 'steps'> & { readonly words: readonly string[] }): ReactNode {
  const { t } = useTranslation('series');
  const word = words.find((one) => written?.startsWith(`${one}:`) === true);
  return <Done shown={word !== undefined && open === null}>{word === undefined ? null : <MessageBox tone="success"><p>{t(`step.${word}.done`)}</p></MessageBox>}</Done>;
}
