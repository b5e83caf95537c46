import { czechCalendar, isDay } from '../../../../libs/law/index.ts';
import type { OffReason } from '../../../../libs/law/index.ts';

const CALENDAR = czechCalendar();

/** For a proposal only: what an office adds to the calendar, the service alone knows. */
export function isWorkingDay(day: string): boolean {
  return offReason(day) === null;
}

/** Why nobody works on that day; null on a working day, and where the calendar does not reach. */
export function offReason(day: string): OffReason | null {
  try {
    return isDay(day) ? CALENDAR.offReason(day) : null;
  } catch {
    return null;
  }
}
