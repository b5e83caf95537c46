import { addDays, czechCalendar, day, isDay, nextWorkingDay } from '../../../../libs/law/index.ts';
import type { OffReason } from '../../../../libs/law/index.ts';

const CALENDAR = czechCalendar();

/** For a proposal only: what an office adds to the calendar, the service alone knows. */
export function isWorkingDay(day: string): boolean {
  return offReason(day) === null;
}

/** The working day after it, for a proposal likewise; the day itself where the calendar does not reach. */
export function workingDayAfter(value: string): string {
  try {
    return nextWorkingDay(CALENDAR, addDays(day(value), 1));
  } catch {
    return value;
  }
}

/** Why nobody works on that day; null on a working day, and where the calendar does not reach. */
export function offReason(day: string): OffReason | null {
  try {
    return isDay(day) ? CALENDAR.offReason(day) : null;
  } catch {
    return null;
  }
}
