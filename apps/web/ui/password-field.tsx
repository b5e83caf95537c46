import { GovFormInput } from '@gov-design-system-ce/react';
import type { GovFormInputProps } from '@gov-design-system-ce/react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** The design system types these as its own defaults only. */
type EyeLabels = Pick<GovFormInputProps, 'accessibleShowPasswordLabel' | 'accessibleHidePasswordLabel'>;

export function PasswordField({ autoComplete, ...field }: FieldProps & { readonly autoComplete: 'current-password' | 'new-password' }): ReactNode {
  const { t } = useTranslation('session');
  const { register } = useFormContext();
  const eye = { accessibleShowPasswordLabel: t('showPassword'), accessibleHidePasswordLabel: t('hidePassword') } as EyeLabels;
  return (
    <Field {...field}>
      {(wiring) => (
        <GovFormInput
          size="m" type="password" autoComplete={autoComplete} {...eye}
          {...wiring} {...register(field.name)}
        />
      )}
    </Field>
  );
}
