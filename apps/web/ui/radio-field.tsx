import { GovFormLabel, GovFormMessage, GovFormRadio } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { Option } from './choice-field.tsx';
import { useFieldMessage } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** One of a few, all seen at once. The design system ties a radio to its label by an id of its own making only. */
export function RadioField({ name, label, hint, options }: FieldProps & { readonly options: readonly Option[] }): ReactNode {
  const { control } = useFormContext<Record<string, string>>();
  const { field: { value, onChange, onBlur, ref } } = useController({ name, control });
  const id = useId();
  const message = useFieldMessage(name);
  return (
    <fieldset aria-describedby={message === undefined ? undefined : `${id}-error`}>
      <legend>{label}</legend>
      {hint === undefined ? null : <span className="field__hint">{hint}</span>}
      <div className="options">
        {options.map((option, index) => (
          <GovFormRadio
            key={option.value} size="m" name={id} checked={value === option.value} disabled={option.disabled ?? false} invalid={message !== undefined}
            onChange={() => { onChange(option.value); }} onBlur={onBlur} {...(index === 0 ? { ref } : {})}
          >
            <GovFormLabel size="m">{option.label}</GovFormLabel>
          </GovFormRadio>
        ))}
      </div>
      {message === undefined ? null : <GovFormMessage color="error" size="m" identifier={`${id}-error`}>{message}</GovFormMessage>}
    </fieldset>
  );
}
