import { addWorkingEpoch, assertCalendarInForce, czechCalendar, nextWorkingEpoch, type Calendar } from './calendar.ts';
import { addMonthsEpoch, civilOf, epochOf, fromEpoch, monthLength, toEpoch, type Day, type EpochDay } from './day.ts';
import { LawError } from './error.ts';
import type { Period } from './period.ts';

export type Ends = { readonly nominalEnd: Day; readonly legalEnd: Day };

/**
 * Both ends of a period and nothing else: the way for lists and bulk work. `period` must come from `parsePeriod`
 * or a rule. The day of the event is not counted (§ 40 odst. 1 písm. a) SŘ).
 */
export function ends(from: Day, period: Period, rolls: boolean, calendar: Calendar = czechCalendar()): Ends {
  const start = toEpoch(from);
  assertCalendarInForce(start);
  const nominal = nominalEpoch(start, period, calendar);
  const nominalEnd = fromEpoch(nominal);
  if (!rolls) return { nominalEnd, legalEnd: nominalEnd };
  const legal = nextWorkingEpoch(calendar, nominal);
  return { nominalEnd, legalEnd: legal === nominal ? nominalEnd : fromEpoch(legal) };
}

export function nominalEpoch(from: EpochDay, period: Period, calendar: Calendar): EpochDay {
  switch (period.unit) {
    case 'd': return from + period.amount;
    case 'w': return from + 7 * period.amount;
    case 'm': return addMonthsEpoch(from, period.amount);
    case 'y': return addMonthsEpoch(from, 12 * period.amount);
    case 'wd': return addWorkingEpoch(calendar, from, period.amount);
    case 'dom_next': return dayOfNextMonth(from, period.amount);
    case 'fixed': return nextFixed(from, period.month, period.day);
    case 'date': return notBefore(from, toEpoch(period.on));
    case 'sameDay': return from;
  }
}

function dayOfNextMonth(from: EpochDay, dayOfMonth: number): EpochDay {
  const { year, month } = civilOf(from);
  const nextYear = month === 12 ? year + 1 : year;
  const nextMonth = month === 12 ? 1 : month + 1;
  return epochOf(nextYear, nextMonth, Math.min(dayOfMonth, monthLength(nextYear, nextMonth)));
}

function nextFixed(from: EpochDay, month: number, dayOfMonth: number): EpochDay {
  const { year } = civilOf(from);
  const thisYear = epochOf(year, month, Math.min(dayOfMonth, monthLength(year, month)));
  return thisYear > from ? thisYear : epochOf(year + 1, month, Math.min(dayOfMonth, monthLength(year + 1, month)));
}

function notBefore(from: EpochDay, end: EpochDay): EpochDay {
  if (end >= from) return end;
  throw new LawError('period.endBeforeStart', 'the day set lies before the start', 'Určený den je dříve než začátek.',
    { from: fromEpoch(from), on: fromEpoch(end) });
}
