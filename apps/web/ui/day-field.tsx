import { GovFormInput } from '@gov-design-system-ce/react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { czechDay, parseCzechDay, today } from './day.ts';
import { isDay } from './day-parts.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

/** Typed as Czechs write days; the form's value is 'YYYY-MM-DD', or what was typed when that is no day. */
export function DayField({ withToday = true, ...field }: FieldProps & { readonly withToday?: boolean }): ReactNode {
  const { t } = useTranslation();
  const { control } = useFormContext<Record<string, string>>();
  const { field: { value, onChange, onBlur, ref } } = useController({ name: field.name, control });
  const [typed, setTyped] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const shown = typed ?? (isDay(value) ? czechDay(value) : value);
  const type = (text: string): void => {
    setTyped(text);
    onChange(text.trim() === '' ? '' : (parseCzechDay(text) ?? text));
  };
  const take = (day: string): void => {
    setTyped(null);
    onChange(day);
  };
  return (
    <Field {...field}>
      {(wiring) => (
        <div className="field__day">
          <GovFormInput
            size="m" type="text" inputMode="numeric" autoComplete="off" placeholder="2. 11. 2026" {...wiring} value={shown} ref={ref}
            onChange={(event) => { type(event.target.value); }} onBlur={() => { setTyped((text) => (text !== null && parseCzechDay(text) === null ? text : null)); onBlur(); }}
          />
          <Button look="quiet" small onClick={() => { picker.current?.showPicker(); }} label={t('calendarFor', { label: field.label })}>{t('calendar')}</Button>
          {withToday ? <Button look="quiet" small onClick={() => { take(today()); }} label={t('todayFor', { label: field.label })}>{t('today')}</Button> : null}
          <input
            ref={picker} className="field__picker" type="date" tabIndex={-1} aria-hidden="true" lang="cs"
            value={isDay(value) ? value : ''} onChange={(event) => { take(event.target.value); }}
          />
        </div>
      )}
    </Field>
  );
}
