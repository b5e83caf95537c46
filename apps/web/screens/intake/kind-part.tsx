import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { RadioField } from '../../ui/radio-field.tsx';
import { FirstFields } from '../review/first-fields.tsx';
import { Part } from './part.tsx';
import { useLabels } from './use-labels.ts';
import type { IntakeValues } from './values.ts';

const KINDS = ['complaint', 'review'] as const;

/** A complaint, or a request to review how one was handled (§ 175 odst. 7 SŘ). */
export function KindPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  return (
    <Part name="kind" about={t('hint.kind')}>
      <div className="inline-options"><RadioField name="kind" label={label('kind')} required options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} /></div>
    </Part>
  );
}

/** Of a request for review only. */
export function FirstPart(): ReactNode {
  const { t } = useTranslation('intake');
  const label = useLabels();
  const kind = useWatch<IntakeValues, 'kind'>({ name: 'kind' });
  if (kind !== 'review') return null;
  return (
    <Part name="first">
      <div className="inline-options"><RadioField name="of" label={label('of')} required options={KINDS.map((value) => ({ value, label: t(`of.${value}`) }))} /></div>
      <FirstFields />
    </Part>
  );
}
