import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../ui/day-field.tsx';
import { czechDayWithWeekday, daysBetween, today } from '../../../ui/day.ts';
import { isDay } from '../../../ui/day-parts.ts';
import type { FieldProps } from '../../../ui/field.tsx';
import { workingDayOn } from '../initial-values.ts';
import { offReason } from '../working-day.ts';

/** A day that lies ahead: says how far, and onto which day a day of rest moves it. */
export function DueDayField(props: FieldProps): ReactNode {
  const value: unknown = useFormContext().watch(props.name);
  return (
    <div>
      <DayField {...props} withToday={false} />
      <p className="quiet step-due" aria-live="polite">{typeof value === 'string' && isDay(value) ? <Distance day={value} /> : null}</p>
    </div>
  );
}

function Distance({ day }: { readonly day: string }): ReactNode {
  const { t } = useTranslation('steps');
  const away = daysBetween(today(), day);
  const off = offReason(day);
  return (
    <>
      {t('due.is', { day: czechDayWithWeekday(day) })}{away > 0 ? `, ${t('common:inDays', { count: away })}` : ''}.
      {off === null ? null : ` ${t('due.moves', { reason: off.name.cs, day: czechDayWithWeekday(workingDayOn(day, 0)) })}`}
    </>
  );
}
