import { civilOf, day, epochOf, monthLength, toEpoch, type Day, type EpochDay } from './day.ts';
import { LawError } from './error.ts';
import type { Text } from './text.ts';

export type HolidayRule =
  | { readonly kind: 'yearly'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number }
  | { readonly kind: 'once'; readonly day: Day };

/** A day of rest with the act that made it one and the time for which that act says so. */
export type DatedHoliday = {
  readonly rule: HolidayRule;
  readonly name: Text;
  readonly act: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
};

export const HOLIDAY_ACT = 'zákon č. 245/2000 Sb.';
/** The act took effect on this day; what came before it is not computed. */
export const HOLIDAY_ACT_FROM = day('2000-08-09');

function yearly(month: number, dayOfMonth: number, cs: string, en: string): DatedHoliday {
  return { rule: { kind: 'yearly', month, day: dayOfMonth }, name: { cs, en }, act: HOLIDAY_ACT, validFrom: HOLIDAY_ACT_FROM, validTo: null };
}

/** §§ 1–3 zákona č. 245/2000 Sb.: státní svátky a ostatní svátky jsou dny pracovního klidu. Významné dny (§ 4) jimi nejsou. */
export const CZECH_HOLIDAYS: readonly DatedHoliday[] = [
  yearly(1, 1, 'Den obnovy samostatného českého státu, Nový rok', 'Restoration Day of the Independent Czech State, New Year'),
  {
    rule: { kind: 'easter', offset: -2 }, name: { cs: 'Velký pátek', en: 'Good Friday' },
    act: `${HOLIDAY_ACT}, ve znění zákona č. 359/2015 Sb.`, validFrom: day('2016-01-01'), validTo: null,
  },
  {
    rule: { kind: 'easter', offset: 1 }, name: { cs: 'Velikonoční pondělí', en: 'Easter Monday' },
    act: HOLIDAY_ACT, validFrom: HOLIDAY_ACT_FROM, validTo: null,
  },
  yearly(5, 1, 'Svátek práce', 'Labour Day'),
  yearly(5, 8, 'Den vítězství', 'Victory Day'),
  yearly(7, 5, 'Den slovanských věrozvěstů Cyrila a Metoděje', 'Saints Cyril and Methodius Day'),
  yearly(7, 6, 'Den upálení mistra Jana Husa', 'Jan Hus Day'),
  yearly(9, 28, 'Den české státnosti', 'Czech Statehood Day'),
  yearly(10, 28, 'Den vzniku samostatného československého státu', 'Independent Czechoslovak State Day'),
  yearly(11, 17, 'Den boje za svobodu a demokracii', 'Day of the Struggle for Freedom and Democracy'),
  yearly(12, 24, 'Štědrý den', 'Christmas Eve'),
  yearly(12, 25, '1. svátek vánoční', 'Christmas Day'),
  yearly(12, 26, '2. svátek vánoční', 'Second Day of Christmas'),
];

/** Easter Sunday of the Gregorian computus (Gauss's method with the century corrections). */
export function easterSunday(year: number): EpochDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const moonCorrection = Math.floor((13 + 8 * century) / 25);
  const epactShift = (15 - moonCorrection + century - Math.floor(century / 4)) % 30;
  const weekdayShift = (4 + century - Math.floor(century / 4)) % 7;
  const fullMoon = (19 * golden + epactShift) % 30;
  const toSunday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + weekdayShift) % 7;
  const late = (fullMoon === 29 && toSunday === 6) || (fullMoon === 28 && toSunday === 6 && golden > 10);
  return epochOf(year, 3, 22) + fullMoon + toSunday - (late ? 7 : 0);
}

/** The day a holiday falls on in a year, or null when it does not occur or its act is not in force that day. */
export function holidayIn(holiday: DatedHoliday, year: number): EpochDay | null {
  const epoch = occurrence(holiday.rule, year);
  if (epoch === null || epoch < toEpoch(holiday.validFrom)) return null;
  return holiday.validTo !== null && epoch > toEpoch(holiday.validTo) ? null : epoch;
}

function occurrence(rule: HolidayRule, year: number): EpochDay | null {
  switch (rule.kind) {
    case 'yearly': return rule.day > monthLength(year, rule.month) ? null : epochOf(year, rule.month, rule.day);
    case 'easter': return easterSunday(year) + rule.offset;
    case 'once': return civilOf(toEpoch(rule.day)).year === year ? toEpoch(rule.day) : null;
  }
}

/** Throws `calendar.holidayInvalid` unless the holiday can occur and names its act. */
export function checkHoliday(holiday: DatedHoliday): void {
  const { rule } = holiday;
  const possible = rule.kind !== 'yearly' || (rule.month >= 1 && rule.month <= 12 && rule.day >= 1 && rule.day <= monthLength(2000, rule.month));
  if (possible && holiday.act.trim() !== '' && holiday.name.cs !== '' && holiday.name.en !== '') return;
  throw new LawError('calendar.holidayInvalid', 'a holiday needs a possible day, a name and the act that made it one',
    'Svátek musí mít možné datum, název a právní předpis.', { rule });
}
