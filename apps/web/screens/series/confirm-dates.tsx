import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { CheckField } from '../../ui/check-field.tsx';
import { czechDayWithWeekday } from '../../ui/day.ts';
import { czechHours } from '../../ui/hours.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ManyField } from '../steps/fields/many-field.tsx';
import { bodyOf, hoursOf } from './confirmed-days.ts';
import type { Confirming, OtherDays } from './confirmed-days.ts';
import { PlannedDayField } from './planned-day-field.tsx';
import { SeriesStep } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';

type Slot = OfSeries['detail']['slots'][number];

/** The chosen of the proposed dates become meetings: as long as the series says, or of each other hours and a second day. */
export function ConfirmDates({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  const sent = useRef<readonly string[]>([]);
  const slots = detail.slots.toSorted((a, b) => a.day.localeCompare(b.day));
  const nameOf = (slotId: string): string => {
    const slot = slots.find((one) => one.slotId === slotId);
    const theme = detail.settings.themes.find(({ id }) => id === slot?.themeId)?.title;
    return slot === undefined ? '' : `${czechDayWithWeekday(slot.day)}${theme == null ? '' : ` – ${theme}`}`;
  };
  // What is refused is refused of the n-th date that was sent, and of a day of it.
  const labelOf = (field: string): string | null => {
    const [, nth, second, part] = /^dates\.(\d+)(?:\.days(?:\.(\d)\.(day|from|to))?)?/.exec(field) ?? [];
    if (nth === undefined) return null;
    const name = nameOf(sent.current[Number(nth)] ?? '');
    return part === undefined ? name : `${name}, ${t(`confirm.part.${second === '1' ? 'second' : 'first'}.${part as 'day' | 'from' | 'to'}`)}`;
  };
  const initial: Confirming = { chosen: slots.map(({ slotId }) => slotId), other: Object.fromEntries(slots.map((slot) => [slot.slotId, hoursOf(slot, detail.settings)])) };
  return (
    <SeriesStep
      detail={detail} steps={steps} type="confirmDates" initial={initial} labelOf={labelOf}
      body={(values) => {
        const body = bodyOf(values as Confirming, slots);
        sent.current = body.dates.map(({ slotId }) => slotId);
        return body;
      }}
    >
      <ManyField name="chosen" label={t('field.chosen')} required options={slots.map(({ slotId }) => ({ value: slotId, label: nameOf(slotId) }))} />
      <fieldset>
        <legend>{t('confirm.hours')} <span className="quiet">({t('common:optional')})</span></legend>
        <span className="field__hint">{t('confirm.bySeries', { hours: czechHours(detail.settings), days: t(`daysOnEnd.${detail.settings.daysOnEnd === 2 ? '2' : '1'}`) })}</span>
        <div className="stack">{slots.map((slot) => <Hours key={slot.slotId} slot={slot} name={nameOf(slot.slotId)} settings={detail.settings} />)}</div>
      </fieldset>
    </SeriesStep>
  );
}

/** Of a date that is chosen. */
function Hours({ slot, name, settings }: { readonly slot: Slot; readonly name: string; readonly settings: OfSeries['detail']['settings'] }): ReactNode {
  const { t } = useTranslation('series');
  const { setValue } = useFormContext();
  const field = `other.${slot.slotId}` as const;
  const [chosen, other] = useWatch<Confirming, readonly ['chosen', `other.${string}`]>({ name: ['chosen', field] }) as readonly [readonly string[] | undefined, OtherDays | undefined];
  // A date that was proposed while the form stood open.
  useEffect(() => { if (other === undefined) setValue(field, hoursOf(slot, settings)); }, [other, field, slot, settings, setValue]);
  if (other === undefined || chosen?.includes(slot.slotId) !== true) return null;
  return (
    <div>
      <CheckField name={`${field}.on`} label={t('confirm.otherwise', { name })} />
      {other.on ? (
        <div className="stack" role="group" aria-label={name}>
          <div className="grid-3"><TextField name={`${field}.from`} label={t('field.from')} required /><TextField name={`${field}.to`} label={t('field.to')} required /></div>
          <CheckField name={`${field}.second`} label={t('confirm.second')} />
          {other.second ? (
            <div className="grid-3">
              <PlannedDayField name={`${field}.secondDay`} label={t('confirm.part.second.day')} required />
              <TextField name={`${field}.secondFrom`} label={t('confirm.part.second.from')} required />
              <TextField name={`${field}.secondTo`} label={t('confirm.part.second.to')} required />
            </div>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
