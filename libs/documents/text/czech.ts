import { weekday, type Day } from '../../law/index.ts';
import type { MeetingDay } from '../../domain/meeting/commands.ts';

const WEEKDAYS = ['pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota', 'neděle'] as const;
/** A day and a number with its noun are not torn apart at the end of a line. */
const NBSP = '\u00A0';

function parts(day: Day): { readonly year: string; readonly month: string; readonly date: string } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: String(Number(month)), date: String(Number(date)) };
}

/** '2027-03-03' → '3. 3. 2027'. */
export function czechDay(day: Day): string {
  const { year, month, date } = parts(day);
  return `${date}.${NBSP}${month}.${NBSP}${year}`;
}

/** '2027-03-03' → '3. 3.'. */
export function shortDay(day: Day): string {
  const { month, date } = parts(day);
  return `${date}.${NBSP}${month}.`;
}

/** '2027-03-03' → 'středa 3. 3. 2027'. */
export function dayWithName(day: Day): string {
  return `${WEEKDAYS[weekday(day) - 1] ?? ''} ${czechDay(day)}`;
}

/** '09:00' → '9:00'. */
export function clockTime(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** 'středa 3. 3. 2027, 9:00–15:00', a line for each day. */
export function daysText(days: readonly MeetingDay[]): string {
  return days.map(({ day, from, to }) => `${dayWithName(day)}, ${clockTime(from)}–${clockTime(to)}`).join('\n');
}

/** The days alone, in one line: '3. 3. 2027' or '3. 3. 2027 a 4. 3. 2027'. */
export function daysInLine(days: readonly MeetingDay[]): string {
  return days.map(({ day }) => czechDay(day)).join(' a ');
}

/** '1 osoba', '2 osoby', '5 osob'. */
export function counted(n: number, one: string, few: string, many: string): string {
  return `${n}${NBSP}${n === 1 ? one : n >= 2 && n <= 4 ? few : many}`;
}

/** 390 → '6 hodin 30 minut'. */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const shown = [
    ...(hours === 0 ? [] : [counted(hours, 'hodina', 'hodiny', 'hodin')]),
    ...(rest === 0 && hours > 0 ? [] : [counted(rest, 'minuta', 'minuty', 'minut')]),
  ];
  return shown.join(' ');
}
