import { GovFormSelect } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

export type Option = { readonly value: string; readonly label: string; readonly disabled?: boolean };

/** One of several, in a list that opens. An empty value means that nothing is chosen; `empty: null` where something always is. */
export function ChoiceField({ options, empty, ...field }: FieldProps & { readonly options: readonly Option[]; readonly empty?: string | null }): ReactNode {
  const { t } = useTranslation();
  const { register } = useFormContext();
  return (
    <Field {...field}>
      {(wiring) => (
        <GovFormSelect size="m" {...wiring} {...register(field.name)}>
          {empty === null ? null : <option value="">{empty ?? t('choose')}</option>}
          {options.map(({ value, label, disabled = false }) => <option key={value} value={value} disabled={disabled}>{label}</option>)}
        </GovFormSelect>
      )}
    </Field>
  );
}
