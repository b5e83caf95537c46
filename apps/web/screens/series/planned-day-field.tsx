import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/day-field.tsx';
import { weekday } from '../../ui/day.ts';
import { isDay } from '../../ui/day-parts.ts';
import type { FieldProps } from '../../ui/field.tsx';
import { offReason } from '../steps/working-day.ts';

/** A day ahead: says which day of the week it is, and when nobody works then. */
export function PlannedDayField(props: FieldProps): ReactNode {
  const { t } = useTranslation('series');
  const value: unknown = useFormContext().watch(props.name);
  const off = typeof value === 'string' ? offReason(value) : null;
  return (
    <div>
      <DayField {...props} withToday={false} />
      <p className="quiet step-due" aria-live="polite">
        {typeof value === 'string' && isDay(value) ? `${t('dayIs', { day: weekday(value) })}${off === null ? '' : ` ${t('dayOff', { reason: off.name.cs })}`}` : null}
      </p>
    </div>
  );
}
