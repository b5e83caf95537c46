import { GovFormMessage } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { useFieldMessage } from '../../../ui/field.tsx';
import type { FieldProps } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** A day and an hour, which the API takes as one instant: what it refuses stands below both. */
export function TimeField({ name, label }: FieldProps): ReactNode {
  const { t } = useTranslation('steps');
  const message = useFieldMessage(name);
  return (
    <div>
      <div className="step-time">
        <DayField name={`${name}.day`} label={label} required />
        <TextField name={`${name}.time`} label={t('hour')} required placeholder="9:15" />
      </div>
      {message === undefined ? null : <GovFormMessage color="error" size="m">{message}</GovFormMessage>}
    </div>
  );
}
