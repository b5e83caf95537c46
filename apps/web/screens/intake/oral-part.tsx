import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { LongTextField, TextField } from '../../ui/text-field.tsx';
import { Part } from './part.tsx';
import { useLabels } from './use-labels.ts';
import type { IntakeValues } from './values.ts';

const KINDS = ['record', 'settled-at-once'] as const;
const SIGNED = ['both', 'refused-to-sign'] as const;

/** Settled at once, or the record that is read back, signed and handed over. */
export function OralPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const [of, channel, kind] = useWatch<IntakeValues, ['kind', 'channel', 'oral.kind']>({ name: ['kind', 'channel', 'oral.kind'] });
  // A request for review is never settled at once.
  const kinds = of === 'review' ? KINDS.filter((one) => one === 'record') : KINDS;
  if (channel !== 'oral') return null;
  return (
    <Part name="oral">
      <div className="inline-options"><RadioField name="oral.kind" label={label('oral.kind')} required options={kinds.map((value) => ({ value, label: t(`oralKind.${value}`) }))} /></div>
      {kind === '' ? null : <p className="quiet">{t(`oralAbout.${kind}`)}</p>}
      {kind === 'settled-at-once' ? <TextField name="oral.text.how" label={label('oral.text.how')} required /> : null}
      {kind === 'record' ? (
        <>
          <div className="grid-3">
            <DayField name="oral.takenDay" label={label('oral.takenDay')} required />
            <TextField name="oral.takenTime" label={label('oral.takenTime')} required placeholder="9:15" />
            <TextField name="oral.text.place" label={label('oral.text.place')} required />
          </div>
          <LongTextField name="oral.text.words" label={label('oral.text.words')} required rows={6} />
          <CheckField name="oral.readBack" label={label('oral.readBack')} />
          <div className="inline-options"><RadioField name="oral.signed" label={label('oral.signed')} required options={SIGNED.map((value) => ({ value, label: t(`signed.${value}`) }))} /></div>
          <CheckField name="oral.copyHandedOver" label={label('oral.copyHandedOver')} />
        </>
      ) : null}
    </Part>
  );
}
