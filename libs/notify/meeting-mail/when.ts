import type { AppointedDay } from '../../domain/index.ts';
import { czechDay, czechDayWithName } from '../czech.ts';

/** '12. 3. 2027'; of two days '12. a 13. 3. 2027', '31. 3. a 1. 4. 2027', '31. 12. 2027 a 1. 1. 2028'. */
export function shortDays(days: readonly AppointedDay[]): string {
  const [first, second] = days;
  if (first === undefined || second === undefined) return first === undefined ? '' : czechDay(first.day);
  const [year, month, date] = first.day.split('-').map(Number);
  if (first.day.slice(0, 7) === second.day.slice(0, 7)) return `${date ?? ''}. a ${czechDay(second.day)}`;
  if (first.day.slice(0, 4) === second.day.slice(0, 4)) return `${date ?? ''}. ${month ?? ''}. a ${czechDay(second.day)}`;
  return `${date ?? ''}. ${month ?? ''}. ${year ?? ''} a ${czechDay(second.day)}`;
}

/** '12. 3. 2027 (pátek) 9:00–15:00'. */
export function longDays(days: readonly AppointedDay[]): string {
  return days.map(({ day, from, to }) => `${czechDayWithName(day)} ${hour(from)}–${hour(to)}`).join(' a ');
}

function hour(time: string): string {
  return time.replace(/^0/, '');
}
