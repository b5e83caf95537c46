import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { periodStart } from '../../../../../libs/law/index.ts';
import { czechDayWithWeekday } from '../../../ui/day.ts';
import { isDay } from '../../../ui/day-parts.ts';
import type { Known } from '../known.ts';
import type { StepForm } from '../step-form-type.ts';

export const cancelMistake: StepForm = { fields: [{ name: 'text.reason', kind: 'text' }] };

const DAYS = ['databoxDelivered', 'registryStamped', 'firstReceived', 'competentReceived', 'handedToDepartment'] as const;

export const correctArrival: StepForm = {
  fields: [...DAYS.map((day) => ({ name: `arrival.${day}`, kind: 'day' as const, optional: true })), DayZero, { name: 'text.reason', kind: 'text' }],
  initial: ({ detail: { arrival } }) => ({ arrival: Object.fromEntries(DAYS.map((day) => [day, arrival[day] ?? ''])) }),
};

/** From which day the period would run, as the days are typed. */
function DayZero({ known: { detail } }: { readonly known: Known }): ReactNode {
  const { t } = useTranslation('steps');
  const typed = Object.entries(useFormContext<{ arrival: Record<string, string> }>().watch('arrival')).filter(([, day]) => isDay(day));
  const start = detail.channel === null ? null : periodStart(detail.channel, Object.fromEntries(typed));
  return (
    <p className="step-computed" aria-live="polite">
      {start === null ? t('dayZero.unknown') : t(start.day === detail.start.day ? 'dayZero.same' : 'dayZero.other', { day: czechDayWithWeekday(start.day), was: czechDayWithWeekday(detail.start.day) })}
    </p>
  );
}
