import { GovFormCheckbox, GovFormLabel, GovFormMessage } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { get, useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Option } from '../../../ui/choice-field.tsx';
import type { FieldProps } from '../../../ui/field.tsx';

/** Any of a few; the form's value is the list of those chosen, in the order in which they are offered. */
export function ManyField({ name, label, hint, required = false, options }: FieldProps & { readonly options: readonly Option[] }): ReactNode {
  const { t } = useTranslation('steps');
  const { control } = useFormContext<Record<string, unknown>>();
  const { field: { value, onChange, onBlur, ref } } = useController<Record<string, unknown>>({ name, control });
  const id = useId();
  const message = useMessageOfAny(name);
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (one: string, on: boolean): void => {
    onChange(options.map((option) => option.value).filter((option) => (option === one ? on : chosen.includes(option))));
  };
  return (
    <fieldset aria-describedby={message === undefined ? undefined : `${id}-error`}>
      <legend>{label}{required ? null : <span className="quiet"> ({t('common:optional')})</span>}</legend>
      {hint === undefined ? null : <span className="field__hint">{hint}</span>}
      <div className="options">
        {options.length === 0 ? <p className="quiet">{t('nothingToChoose')}</p> : null}
        {options.map((option, index) => (
          <GovFormCheckbox
            key={option.value} size="m" identifier={`${id}-${option.value}`} checked={chosen.includes(option.value)} disabled={option.disabled ?? false}
            onChange={(event) => { toggle(option.value, event.target.checked); }} onBlur={onBlur} {...(index === 0 ? { ref } : {})}
          >
            <GovFormLabel size="m">{option.label}</GovFormLabel>
          </GovFormCheckbox>
        ))}
      </div>
      {message === undefined ? null : <GovFormMessage color="error" size="m" identifier={`${id}-error`}>{message}</GovFormMessage>}
    </fieldset>
  );
}

/** What is wrong with the list, or with the first wrong one of its members. */
function useMessageOfAny(name: string): string | undefined {
  const { formState: { errors } } = useFormContext();
  const error: unknown = get(errors, name);
  const wrong: unknown = Array.isArray(error) ? (error as readonly unknown[]).find((one) => one !== undefined) : error;
  const { message } = (wrong ?? {}) as { readonly message?: unknown };
  return typeof message === 'string' ? message : undefined;
}
