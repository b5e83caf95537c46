import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { czechDayWithWeekday } from '../../ui/day.ts';
import { MessageBox } from '../../ui/message.tsx';
import { Section } from '../../ui/page.tsx';
import { Mark } from '../case/mark.tsx';
import { ConfirmDates } from './confirm-dates.tsx';
import { AddDate, DropDate, MoveDate, ProposeDates } from './date-steps.tsx';
import { Opener, Written } from './series-step.tsx';
import type { OfSeries } from './series-step.tsx';

type Slot = OfSeries['detail']['slots'][number];

const STEPS = ['confirmDates', 'moveDate', 'dropDate', 'addDate', 'proposeDates'] as const;

/** Days that wait for somebody: confirmed they become meetings. */
export function DatesSection({ detail, steps }: OfSeries): ReactNode {
  const { t } = useTranslation('series');
  const { slots, busyTimesEntered, closedAt } = detail;
  if (closedAt !== null) return null;
  const years = [...new Set(slots.map(({ year }) => year))].toSorted((a, b) => a - b);
  return (
    <Section id="terminy" title={t('dates.title', { count: slots.length })}>
      <div className="stack">
        <Written steps={steps} words={STEPS} />
        {busyTimesEntered ? null : <MessageBox tone="info"><p>{t('dates.nobodyBusy')} <Link to={`/porady/obsazene-terminy?rok=${String(years[0] ?? detail.year)}`}>{t('busy.open')}</Link></p></MessageBox>}
        {slots.length === 0 ? <p>{t('dates.none')}</p> : null}
        {years.map((year) => <SlotsOf key={year} year={year} slots={slots.filter((slot) => slot.year === year)} detail={detail} steps={steps} />)}
        <div className="row no-print">
          {slots.length === 0 ? null : <Opener detail={detail} steps={steps} type="confirmDates" look="main" />}
          <Opener detail={detail} steps={steps} type="proposeDates" />
          <Opener detail={detail} steps={steps} type="addDate" />
        </div>
        <ConfirmDates detail={detail} steps={steps} />
        <ProposeDates detail={detail} steps={steps} />
        <AddDate detail={detail} steps={steps} />
      </div>
    </Section>
  );
}

function SlotsOf({ year, slots, detail, steps }: OfSeries & { readonly year: number; readonly slots: readonly Slot[] }): ReactNode {
  const { t } = useTranslation('series');
  return (
    <div>
      <h3>{t('dates.ofYear', { year })}</h3>
      <ul className="slots" aria-label={t('dates.ofYear', { year })}>
        {slots.toSorted((a, b) => a.day.localeCompare(b.day)).map((slot) => <li key={slot.slotId}><OneSlot slot={slot} detail={detail} steps={steps} /></li>)}
      </ul>
    </div>
  );
}

function OneSlot({ slot, detail, steps }: OfSeries & { readonly slot: Slot }): ReactNode {
  const about = czechDayWithWeekday(slot.day);
  const theme = detail.settings.themes.find(({ id }) => id === slot.themeId)?.title;
  return (
    <>
      <div className="slots__head">
        <div>
          <strong>{about}</strong>{theme === undefined || theme === null ? null : ` – ${theme}`}
          <WhyFree {...slot.objections} weekdays={detail.settings.avoidWeekdays} />
        </div>
        <div className="row no-print">
          <Opener detail={detail} steps={steps} type="moveDate" of={slot.slotId} about={about} />
          <Opener detail={detail} steps={steps} type="dropDate" of={slot.slotId} about={about} look="quiet" />
        </div>
      </div>
      <MoveDate slot={slot} detail={detail} steps={steps} />
      <DropDate slot={slot} detail={detail} steps={steps} />
    </>
  );
}

/** Why the day was chosen, or what speaks against it. */
function WhyFree({ avoidedWeekday, busy, otherSeries, officesAway, weekdays }: Slot['objections'] & { readonly weekdays: readonly number[] }): ReactNode {
  const { t } = useTranslation('series');
  const against = [
    ...(busy ? [t('against.busy')] : []), ...(avoidedWeekday ? [t('against.avoidedWeekday')] : []), ...(otherSeries ? [t('against.otherSeries')] : []),
    ...(officesAway > 0 ? [t('against.offices', { count: officesAway })] : []),
  ];
  if (against.length > 0) return <ul className="slots__against">{against.map((one) => <li key={one}><Mark color="warning" icon="exclamation-lg">{one}</Mark></li>)}</ul>;
  return <p className="quiet">{t(weekdays.length === 0 ? 'against.nothing' : 'against.nothingOn')}</p>;
}
