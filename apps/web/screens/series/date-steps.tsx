import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../api/new-id.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { czechDayWithWeekday, today } from '../../ui/day.ts';
import { dayParts } from '../../ui/day-parts.ts';
import { PlannedDayField } from './planned-day-field.tsx';
import { SeriesStep } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';

type OfSlot = OfSeries & { readonly slot: OfSeries['detail']['slots'][number] };

export function MoveDate({ slot: { slotId, day }, detail, steps }: OfSlot): ReactNode {
  const { t } = useTranslation('series');
  return (
    <SeriesStep detail={detail} steps={steps} type="moveDate" of={slotId} about={czechDayWithWeekday(day)} initial={{ day }} body={(values) => ({ slotId, ...values })}>
      <PlannedDayField name="day" label={t('field.day')} required />
    </SeriesStep>
  );
}

export function DropDate({ slot: { slotId, day }, detail, steps }: OfSlot): ReactNode {
  return <SeriesStep detail={detail} steps={steps} type="dropDate" of={slotId} about={czechDayWithWeekday(day)} initial={{}} body={() => ({ slotId })}>{null}</SeriesStep>;
}

export function AddDate({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  const [id, setId] = useState(newId);
  const { themes } = detail.settings;
  const next = { ...steps, done: () => { setId(newId()); steps.done(); } };
  return (
    <SeriesStep detail={detail} steps={next} type="addDate" initial={{ day: '', themeId: themes.length === 1 ? themes[0]?.id ?? '' : '' }} body={(values) => ({ slotId: id, ...values })}>
      <div className="grid-2">
        <PlannedDayField name="day" label={t('field.day')} required />
        <ChoiceField name="themeId" label={t('field.themeId')} required options={themes.map((theme) => ({ value: theme.id, label: theme.title ?? theme.id }))} />
      </div>
    </SeriesStep>
  );
}

const YEARS_AHEAD = [0, 1, 2] as const;
/** From then on the coming year is what one plans. */
const AUTUMN = 9;

export function ProposeDates({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  const { year, month } = dayParts(today());
  const offered = YEARS_AHEAD.map((ahead) => String(year + ahead));
  return (
    <SeriesStep detail={detail} steps={steps} type="proposeDates" initial={{ year: String(month >= AUTUMN ? year + 1 : year) }} body={(values) => ({ year: Number(values['year']) })}>
      <ChoiceField name="year" label={t('field.year')} required empty={null} options={offered.map((value) => ({ value, label: value }))} />
    </SeriesStep>
  );
}
