import { civilOf, fromEpoch, toEpoch, weekdayOf, type Day, type EpochDay } from './day.ts';
import { LawError } from './error.ts';
import { fingerprint } from './fingerprint.ts';
import { CZECH_HOLIDAYS, HOLIDAY_ACT, HOLIDAY_ACT_FROM, checkHoliday, holidayIn, type DatedHoliday } from './holidays.ts';
import type { Text } from './text.ts';

export type OffReason = { readonly kind: 'saturday' | 'sunday' | 'holiday'; readonly name: Text; readonly act?: string };

/**
 * Days of work and rest, of one version. All methods throw `calendar.outsideLaw` for days before 9 August 2000.
 * A holiday on a weekend is reported as the holiday.
 */
export type Calendar = {
  readonly version: string;
  isWorkingDay(d: Day): boolean;
  offReason(d: Day): OffReason | null;
  /** The same on epoch days, for the arithmetic. */
  isOff(epoch: EpochDay): boolean;
};

const BASE_VERSION = 'cz-245/2000-2016';
const FIRST_EPOCH = toEpoch(HOLIDAY_ACT_FROM);
const SATURDAY: OffReason = { kind: 'saturday', name: { cs: 'sobota', en: 'Saturday' } };
const SUNDAY: OffReason = { kind: 'sunday', name: { cs: 'neděle', en: 'Sunday' } };

const plainCalendar = buildCalendar(CZECH_HOLIDAYS, BASE_VERSION);

/**
 * The thirteen Czech holidays by their dated law, and what later acts or a single year add to them.
 * The same additions always give the same version.
 */
export function czechCalendar(extra: readonly DatedHoliday[] = []): Calendar {
  if (extra.length === 0) return plainCalendar;
  extra.forEach(checkHoliday);
  return buildCalendar([...CZECH_HOLIDAYS, ...extra], `${BASE_VERSION}+${fingerprint(extra)}`);
}

function buildCalendar(holidays: readonly DatedHoliday[], version: string): Calendar {
  const years = new Map<number, ReadonlyMap<EpochDay, DatedHoliday>>();

  function holidayOn(epoch: EpochDay): DatedHoliday | undefined {
    assertCalendarInForce(epoch);
    const { year } = civilOf(epoch);
    let ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, (ofYear = holidaysOf(holidays, year)));
    return ofYear.get(epoch);
  }

  function isOff(epoch: EpochDay): boolean {
    return holidayOn(epoch) !== undefined || weekdayOf(epoch) >= 6;
  }

  function offReason(d: Day): OffReason | null {
    const epoch = toEpoch(d);
    const holiday = holidayOn(epoch);
    if (holiday !== undefined) return { kind: 'holiday', name: holiday.name, act: holiday.act };
    const dayOfWeek = weekdayOf(epoch);
    return dayOfWeek === 6 ? SATURDAY : dayOfWeek === 7 ? SUNDAY : null;
  }

  return { version, isOff, offReason, isWorkingDay: (d) => !isOff(toEpoch(d)) };
}

function holidaysOf(holidays: readonly DatedHoliday[], year: number): ReadonlyMap<EpochDay, DatedHoliday> {
  const found = new Map<EpochDay, DatedHoliday>();
  for (const holiday of holidays) {
    const epoch = holidayIn(holiday, year);
    if (epoch !== null && !found.has(epoch)) found.set(epoch, holiday);
  }
  return found;
}

/** Throws `calendar.outsideLaw` before the calendar's own act took effect. */
export function assertCalendarInForce(epoch: EpochDay): void {
  if (epoch >= FIRST_EPOCH) return;
  throw new LawError('calendar.outsideLaw', `no calendar before ${HOLIDAY_ACT_FROM}, when act 245/2000 Sb. took effect`,
    `Před 9. 8. 2000 (účinnost: ${HOLIDAY_ACT}) se lhůty nepočítají.`, { day: fromEpoch(epoch) });
}

/** `d` itself when it is a working day, else the next one (§ 40 odst. 1 písm. c) SŘ). */
export function nextWorkingDay(c: Calendar, d: Day): Day {
  return fromEpoch(nextWorkingEpoch(c, toEpoch(d)));
}

/** `d` itself when it is a working day, else the last one before it. */
export function previousWorkingDay(c: Calendar, d: Day): Day {
  let epoch = toEpoch(d);
  while (c.isOff(epoch)) epoch -= 1;
  return fromEpoch(epoch);
}

/** The n-th working day after (n > 0) or before (n < 0) `d`, which is not counted itself; `d` for 0. */
export function addWorkingDays(c: Calendar, d: Day, n: number): Day {
  return fromEpoch(addWorkingEpoch(c, toEpoch(d), n));
}

export function nextWorkingEpoch(c: Calendar, epoch: EpochDay): EpochDay {
  let day = epoch;
  while (c.isOff(day)) day += 1;
  return day;
}

export function addWorkingEpoch(c: Calendar, epoch: EpochDay, n: number): EpochDay {
  const step = n < 0 ? -1 : 1;
  let day = epoch;
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (!c.isOff(day)) left -= 1;
  }
  return day;
}
