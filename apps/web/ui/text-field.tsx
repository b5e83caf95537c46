import { GovFormInput, GovFormTextarea } from '@gov-design-system-ce/react';
import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'search' | 'datetime-local';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly placeholder?: string;
};

/** What is typed is never offered to other forms by the browser unless asked: names of children and parents are typed here. */
export function TextField({ type = 'text', autoComplete = 'off', placeholder, ...field }: TextFieldProps): ReactNode {
  const { register } = useFormContext();
  return <Field {...field}>{(wiring) => <GovFormInput size="m" type={type} autoComplete={autoComplete} {...(placeholder === undefined ? {} : { placeholder })} {...wiring} {...register(field.name)} />}</Field>;
}

export function LongTextField({ rows = 4, ...field }: FieldProps & { readonly rows?: number }): ReactNode {
  const { register } = useFormContext();
  return <Field {...field}>{(wiring) => <GovFormTextarea size="m" rows={rows} {...wiring} {...register(field.name)} />}</Field>;
}
