import { GovFormControl, GovFormLabel, GovFormMessage } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';

export type FieldProps = {
  /** Dotted path in the form's values, the same as in the body that is sent: 'text.reason'. */
  readonly name: string;
  readonly label: string;
  /** What the law or the office wants here. */
  readonly hint?: ReactNode;
  readonly required?: boolean;
};

type Wiring = { readonly identifier: string; readonly invalid: boolean; readonly required: boolean; readonly 'aria-describedby'?: string };

/** Label, hint, the control and what is wrong with it, tied together for readers. */
export function Field({ name, label, hint, required = false, children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }): ReactNode {
  const { t } = useTranslation();
  const id = useId();
  const message = useFieldMessage(name);
  const described = [hint === undefined ? null : `${id}-hint`, message === undefined ? null : `${id}-error`].filter((part) => part !== null).join(' ');
  const error = message === undefined ? undefined : <GovFormMessage color="error" size="m" identifier={`${id}-error`}>{message}</GovFormMessage>;
  return (
    <GovFormControl
      size="m" invalid={message !== undefined} {...(error === undefined ? {} : { bottom: error })}
      top={<GovFormLabel identifier={id} size="m">{label}{required ? null : <span className="quiet"> ({t('optional')})</span>}</GovFormLabel>}
    >
      {hint === undefined ? null : <span className="field__hint" id={`${id}-hint`}>{hint}</span>}
      {children({ identifier: id, invalid: message !== undefined, required, ...(described === '' ? {} : { 'aria-describedby': described }) })}
    </GovFormControl>
  );
}

export function useFieldMessage(name: string): string | undefined {
  const { getFieldState, formState } = useFormContext();
  return getFieldState(name, formState).error?.message;
}
