import { addDays, pragueDay, pragueInstant } from '../../law/index.ts';
import type { Calendar, Day } from '../../law/index.ts';
import type { Settings } from '../../domain/index.ts';

type MailHours = Settings['mailHours'];

/** Whether mail may go out at `now` (epoch ms): a working day in Prague, from opening until before closing. */
export function isOpen(now: number, hours: MailHours, calendar: Calendar): boolean {
  const today = pragueDay(now);
  return calendar.isWorkingDay(today) && now >= opening(today, hours) && now < closing(today, hours);
}

/** `now` itself while open, else the next opening. */
export function nextOpen(now: number, hours: MailHours, calendar: Calendar): number {
  if (isOpen(now, hours, calendar)) return now;
  let day = pragueDay(now);
  while (!calendar.isWorkingDay(day) || opening(day, hours) < now) day = addDays(day, 1);
  return opening(day, hours);
}

export function opening(day: Day, hours: MailHours): number {
  return pragueInstant(day, hours.opens);
}

export function closing(day: Day, hours: MailHours): number {
  return pragueInstant(day, hours.closes);
}
