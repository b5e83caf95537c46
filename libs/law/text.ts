import { civilOf, toEpoch, weekdayOf, type Day } from './day.ts';

export type Lang = 'cs' | 'en';
export type Text = { readonly cs: string; readonly en: string };

const WEEKDAYS: Record<Lang, readonly string[]> = {
  cs: ['pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota', 'neděle'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const MONTHS: Record<Lang, readonly string[]> = {
  cs: ['leden', 'únor', 'březen', 'duben', 'květen', 'červen', 'červenec', 'srpen', 'září', 'říjen', 'listopad', 'prosinec'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** 'pátek 1. 1. 2027' / 'Friday 1 January 2027'. */
export function longDay(d: Day): Text {
  const epoch = toEpoch(d);
  const { year, month, day } = civilOf(epoch);
  const index = weekdayOf(epoch) - 1;
  return {
    cs: `${WEEKDAYS.cs[index]} ${day}. ${month}. ${year}`,
    en: `${WEEKDAYS.en[index]} ${day} ${MONTHS.en[month - 1]} ${year}`,
  };
}

export function monthName(month: number): Text {
  return { cs: MONTHS.cs[month - 1] ?? '', en: MONTHS.en[month - 1] ?? '' };
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('cs') + text.slice(1);
}

/** Czech number agreement: 1 den, 2 dny, 5 dnů. */
export function plural(n: number, one: string, few: string, many: string): string {
  return `${n} ${n === 1 ? one : n >= 2 && n <= 4 ? few : many}`;
}
