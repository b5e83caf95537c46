import { GovFormCheckbox, GovFormLabel } from '@gov-design-system-ce/react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { FieldProps } from './field.tsx';

/** Yes or no; the form's value is a boolean. */
export function CheckField({ name, label, hint }: Omit<FieldProps, 'required'>): ReactNode {
  const { control } = useFormContext<Record<string, boolean>>();
  const { field: { value, onChange, onBlur, ref } } = useController({ name, control });
  const id = useId();
  return (
    <div>
      <GovFormCheckbox
        size="m" identifier={id} checked={value} ref={ref} onBlur={onBlur} onChange={(event) => { onChange(event.target.checked); }}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
      >
        <GovFormLabel size="m">{label}</GovFormLabel>
      </GovFormCheckbox>
      {hint === undefined ? null : <span className="field__hint field__hint--check" id={`${id}-hint`}>{hint}</span>}
    </div>
  );
}
