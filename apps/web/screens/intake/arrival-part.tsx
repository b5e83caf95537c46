import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { neededDays } from '../../../../libs/law/arrival.ts';
import type { Channel } from '../../../../libs/law/arrival.ts';
import { CheckField } from '../../ui/check-field.tsx';
import { today } from '../../ui/day.ts';
import { DayField } from '../../ui/day-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { Part } from './part.tsx';
import { useLabels } from './use-labels.ts';
import { CHANNELS } from './values.ts';
import type { ArrivalValues, IntakeValues } from './values.ts';

const DAYS: readonly (keyof ArrivalValues)[] = ['databoxDelivered', 'registryStamped', 'firstReceived', 'handedToDepartment', 'competentReceived'];

/** What people read off the envelope beside the day that starts the period. */
const USUAL: Readonly<Record<Channel, readonly (keyof ArrivalValues)[]>> = {
  post: ['registryStamped'], databox: ['databoxDelivered', 'registryStamped'], email: ['firstReceived', 'registryStamped'],
  desk: ['registryStamped'], telephone: ['firstReceived'], oral: ['firstReceived'],
};

/** It happens in front of the one who writes; a data box and an e-mail have a day of their own, to be read off the proof. */
const HAPPENS_NOW: readonly Channel[] = ['post', 'desk', 'telephone', 'oral'];

export function ArrivalPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const channel = useWatch<IntakeValues, 'channel'>({ name: 'channel' });
  useDayOfToday(channel);
  const usual = channel === '' ? [] : USUAL[channel];
  const [needed] = channel === '' ? [] : neededDays(channel);
  const dayField = (name: keyof ArrivalValues): ReactNode => (
    <DayField key={name} name={`arrival.${name}`} label={label(`arrival.${name}`)} hint={t(`hint.${name}`)} required={name === needed} />
  );
  return (
    <Part name="arrival">
      <div className="inline-options"><RadioField name="channel" label={label('channel')} required options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))} /></div>
      {channel === '' ? null : (
        <>
          <div className="grid-2">{usual.map(dayField)}</div>
          {channel === 'email' ? <CheckField name="emailSignatureRecognised" label={label('emailSignatureRecognised')} hint={t('hint.emailSignatureRecognised')} /> : null}
          {channel === 'telephone' ? <p className="quiet">{t('telephoneNote')}</p> : null}
          <OtherDays>{DAYS.filter((name) => !usual.includes(name)).map(dayField)}</OtherDays>
        </>
      )}
    </Part>
  );
}

function OtherDays({ children }: { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('intake');
  const { formState: { errors }, getValues } = useFormContext<IntakeValues>();
  const filled = getValues('arrival.competentReceived') !== '' || getValues('arrival.handedToDepartment') !== '' || errors.arrival !== undefined;
  return (
    <details className="intake__more" open={filled}>
      <summary>{t('hint.otherDays')}</summary>
      <div className="grid-2">{children}</div>
    </details>
  );
}

function useDayOfToday(channel: Channel | ''): void {
  const { getValues, setValue } = useFormContext<IntakeValues>();
  useEffect(() => {
    if (channel === '' || !HAPPENS_NOW.includes(channel)) return;
    const [needed] = neededDays(channel);
    if (getValues(`arrival.${needed}`) === '') setValue(`arrival.${needed}`, today(), { shouldDirty: true });
  }, [channel, getValues, setValue]);
}
