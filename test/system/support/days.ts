import { addDays, addWorkingDays, czechCalendar, pragueDay, pragueInstant } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';

/** A working day at ten in the morning, in Prague, that has not come yet: mail goes out then. */
export function nextMorningInOffice(): number {
  return pragueInstant(addWorkingDays(czechCalendar(), pragueDay(Date.now()), 1), 10);
}

export function dayOf(instant: number): Day {
  return pragueDay(instant);
}

/** @param days negative for the past */
export function daysFrom(instant: number, days: number): Day {
  return addDays(pragueDay(instant), days);
}
