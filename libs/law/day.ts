import { LawError } from './error.ts';

/** A civil day in Prague, 'YYYY-MM-DD'. It has no hour and no zone. */
export type Day = string & { readonly __day: unique symbol };
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whole days since 1970-01-01: what the arithmetic runs on; strings stay at the border. */
export type EpochDay = number;
export type Civil = { readonly year: number; readonly month: number; readonly day: number };

// Bound once: looking up a global is slow inside a VM context, where workflows run.
const { floor } = Math;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FIRST_EPOCH = epochOf(1, 1, 1);
const LAST_EPOCH = epochOf(9999, 12, 31);

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function monthLength(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1] ?? 0;
}

/** Proleptic Gregorian date to days since 1970-01-01; years are counted from March so that the leap day comes last. */
export function epochOf(year: number, month: number, day: number): EpochDay {
  const shifted = month > 2 ? year : year - 1;
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = floor(shifted / 4) - floor(shifted / 100) + floor(shifted / 400);
  return shifted * 365 + leapDays + floor((153 * monthFromMarch + 2) / 5) + day - 719_469;
}

export function civilOf(epoch: EpochDay): Civil {
  const z = epoch + 719_468;
  const era = floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const monthFromMarch = floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - floor((153 * monthFromMarch + 2) / 5) + 1 };
}

/** The epoch day of a text, or null when the text is not an existing day. */
function parseEpoch(text: string): EpochDay | null {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  return epochOf(year, month, day);
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Throws `day.invalid` for anything but an existing day written YYYY-MM-DD, years 0001 to 9999. */
export function day(text: string): Day {
  if (!isDay(text)) throw invalidDay(text);
  return text;
}

export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && parseEpoch(text) !== null;
}

export function toEpoch(d: Day): EpochDay {
  const epoch = parseEpoch(d);
  if (epoch === null) throw invalidDay(d);
  return epoch;
}

export function fromEpoch(epoch: EpochDay): Day {
  if (!(epoch >= FIRST_EPOCH && epoch <= LAST_EPOCH)) {
    throw new LawError('day.outOfRange', 'the day lies outside years 0001 to 9999', 'Den leží mimo roky 0001 až 9999.', { epoch });
  }
  const { year, month, day: d } = civilOf(epoch);
  const yearText = year >= 1000 ? `${year}` : `${year}`.padStart(4, '0');
  return `${yearText}-${month < 10 ? '0' : ''}${month}-${d < 10 ? '0' : ''}${d}` as Day;
}

export function addDays(d: Day, n: number): Day {
  return fromEpoch(toEpoch(d) + n);
}

/** b − a in days. */
export function daysBetween(a: Day, b: Day): number {
  return toEpoch(b) - toEpoch(a);
}

export function compareDays(a: Day, b: Day): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(d: Day): Weekday {
  return weekdayOf(toEpoch(d));
}

export function weekdayOf(epoch: EpochDay): Weekday {
  return (((((epoch + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export function yearOf(d: Day): number {
  return civilOf(toEpoch(d)).year;
}

/** Same day number `n` months on; where that month is shorter, its last day (§ 40 odst. 1 písm. b) SŘ). */
export function addMonthsEpoch(epoch: EpochDay, n: number): EpochDay {
  const { year, month, day: d } = civilOf(epoch);
  const index = year * 12 + (month - 1) + n;
  const targetYear = floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return epochOf(targetYear, targetMonth, Math.min(d, monthLength(targetYear, targetMonth)));
}

function invalidDay(text: unknown): LawError {
  const shown = String(text).slice(0, 40);
  return new LawError('day.invalid', `not an existing day written YYYY-MM-DD: "${shown}"`,
    `„${shown}“ není existující den ve tvaru RRRR-MM-DD.`, { text: shown });
}
