import { day, isDay, monthLength, type Day } from './day.ts';
import { LawError } from './error.ts';
import { monthName, plural, type Text } from './text.ts';

export type CountedUnit = 'd' | 'w' | 'm' | 'y' | 'wd';

/**
 * A length of time in whole days: never in hours, and of one unit only, so that a day can never become 24 hours
 * nor a week five working days.
 */
export type Period =
  | { readonly unit: CountedUnit; readonly amount: number }
  /** The N-th day of the next calendar month; its last day where it is shorter. */
  | { readonly unit: 'dom_next'; readonly amount: number }
  /** The first such date after the start; 29 February is 28 February in a common year. */
  | { readonly unit: 'fixed'; readonly month: number; readonly day: number }
  /** A day that somebody set. */
  | { readonly unit: 'date'; readonly on: Day }
  /** The day of the trigger itself. */
  | { readonly unit: 'sameDay' };

export const MAX_AMOUNT = 36_500;

const COUNTED = /^P(\d{1,9})(D|W|M|Y|WD)$/;
const AMOUNT_UNITS: readonly string[] = ['d', 'w', 'm', 'y', 'wd', 'dom_next'];
const UNIT_OF: Record<string, CountedUnit> = { D: 'd', W: 'w', M: 'm', Y: 'y', WD: 'wd' };

/**
 * Reads 'P60D', 'P2W', 'P1M', 'P1Y', 'P10WD', 'dom:15', 'fixed:02-15', 'date:2026-12-15', 'same-day'.
 * Throws LawError: `period.hours` (PT…), `period.mixed` (P1M10D), `period.zero`, `period.tooLong`, `period.invalid`.
 */
export function parsePeriod(text: string): Period {
  const counted = COUNTED.exec(text);
  if (counted !== null) return checked({ unit: UNIT_OF[counted[2] ?? ''] ?? 'd', amount: Number(counted[1]) });
  if (text === 'same-day') return { unit: 'sameDay' };
  const dom = /^dom:(\d{1,2})$/.exec(text);
  if (dom !== null) return checked({ unit: 'dom_next', amount: Number(dom[1]) });
  const fixed = /^fixed:(\d{2})-(\d{2})$/.exec(text);
  if (fixed !== null) return checked({ unit: 'fixed', month: Number(fixed[1]), day: Number(fixed[2]) });
  if (text.startsWith('date:')) return { unit: 'date', on: day(text.slice(5)) };
  if (/^P(\d+[DWMY])*T/i.test(text)) throw refused('period.hours', text, 'hours are no period of days', 'období v hodinách se nepočítá na dny');
  if (/^P(\d+(WD|[DWMY])){2,}$/.test(text)) throw refused('period.mixed', text, 'a period has one unit', 'období má jen jednu jednotku');
  throw refused('period.invalid', text, 'not a period', 'není to období; platí např. P60D, P2W, P1M, P1Y, P10WD, dom:15, fixed:02-15');
}

/** The canonical text, which `parsePeriod` reads back. */
export function periodText(period: Period): string {
  switch (period.unit) {
    case 'dom_next': return `dom:${period.amount}`;
    case 'fixed': return `fixed:${two(period.month)}-${two(period.day)}`;
    case 'date': return `date:${period.on}`;
    case 'sameDay': return 'same-day';
    default: return `P${period.amount}${period.unit.toUpperCase()}`;
  }
}

/** Throws as `parsePeriod` does; periods also come as data. */
export function checked(period: Period): Period {
  const text = periodText(period);
  switch (period.unit) {
    case 'sameDay': return period;
    case 'date': if (isDay(period.on)) return period; break;
    case 'fixed':
      if (period.month >= 1 && period.month <= 12 && period.day >= 1 && period.day <= monthLength(2000, period.month)) return period;
      break;
    default: return checkedAmount(period, text);
  }
  throw refused('period.invalid', text, 'no such date', 'takové datum není');
}

function checkedAmount(period: { readonly unit: CountedUnit | 'dom_next'; readonly amount: number }, text: string): Period {
  const { amount, unit } = period;
  if (amount === 0) throw refused('period.zero', text, 'a period of no length', 'období nemá žádnou délku');
  if (!AMOUNT_UNITS.includes(unit) || !Number.isInteger(amount) || amount < 0 || (unit === 'dom_next' && amount > 31)) {
    throw refused('period.invalid', text, 'not a period', 'není to období');
  }
  if (amount > MAX_AMOUNT) throw refused('period.tooLong', text, `more than ${MAX_AMOUNT}`, `více než ${MAX_AMOUNT}`);
  return period;
}

/** '60 dnů' / '60 days'. */
export function periodName(period: Period): Text {
  switch (period.unit) {
    case 'd': return { cs: plural(period.amount, 'den', 'dny', 'dnů'), en: englishPlural(period.amount, 'day') };
    case 'w': return { cs: plural(period.amount, 'týden', 'týdny', 'týdnů'), en: englishPlural(period.amount, 'week') };
    case 'm': return { cs: plural(period.amount, 'měsíc', 'měsíce', 'měsíců'), en: englishPlural(period.amount, 'month') };
    case 'y': return { cs: plural(period.amount, 'rok', 'roky', 'let'), en: englishPlural(period.amount, 'year') };
    case 'wd': return { cs: plural(period.amount, 'pracovní den', 'pracovní dny', 'pracovních dnů'), en: englishPlural(period.amount, 'working day') };
    case 'dom_next': return { cs: `do ${period.amount}. dne následujícího měsíce`, en: `by day ${period.amount} of the following month` };
    case 'fixed': return { cs: `do ${period.day}. ${period.month}. každého roku`, en: `by ${period.day} ${monthName(period.month).en} of each year` };
    case 'date': return { cs: 'určený den', en: 'a day that was set' };
    case 'sameDay': return { cs: 'téhož dne', en: 'the same day' };
  }
}

function englishPlural(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

function two(n: number): string {
  return `${n}`.padStart(2, '0');
}

function refused(code: 'period.invalid' | 'period.zero' | 'period.tooLong' | 'period.hours' | 'period.mixed', text: string, en: string, cs: string): LawError {
  const shown = text.slice(0, 40);
  return new LawError(code, `period "${shown}": ${en}`, `Období „${shown}“: ${cs}.`, { period: shown });
}
