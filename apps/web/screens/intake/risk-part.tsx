import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field.tsx';
import { MessageBox } from '../../ui/message.tsx';
import { RadioField } from '../../ui/radio-field.tsx';
import { Part } from './part.tsx';
import { useLabels } from './use-labels.ts';
import type { IntakeValues } from './values.ts';

/** Asked of every submission (§ 6 SPOD). */
export function RiskPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const [risk, crime] = useWatch<IntakeValues, ['childAtRisk', 'crimeSuspected']>({ name: ['childAtRisk', 'crimeSuspected'] });
  return (
    <Part name="risk" look="risk">
      <div className="inline-options"><RadioField name="childAtRisk" label={label('childAtRisk')} required options={[{ value: 'yes', label: t('yesNo.yes') }, { value: 'no', label: t('yesNo.no') }]} /></div>
      {risk === 'yes' ? (
        <>
          <CheckField name="crimeSuspected" label={label('crimeSuspected')} />
          <MessageBox tone="warning"><p>{t('risk.yes')}</p>{crime ? <p>{t('risk.crime')}</p> : null}</MessageBox>
        </>
      ) : null}
      {risk === 'no' ? <p className="quiet">{t('risk.no')}</p> : null}
    </Part>
  );
}
