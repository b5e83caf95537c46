import { dayParts, isDay } from './day-parts.ts';

const SPACE = '\u00a0';

/** '2026-11-02' → '2. 11. 2026', with spaces that do not break. */
export function czechDay(day: string): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return `${String(dayOfMonth)}.${SPACE}${String(month)}.${SPACE}${String(year)}`;
}

const WEEKDAYS = ['neděle', 'pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota'] as const;

/** '2026-11-02' → 'pondělí 2. 11. 2026'. */
export function czechDayWithWeekday(day: string): string {
  return `${weekday(day)} ${czechDay(day)}`;
}

export function weekday(day: string): string {
  const { year, month, dayOfMonth } = dayParts(day);
  return WEEKDAYS[new Date(Date.UTC(year, month - 1, dayOfMonth)).getUTCDay()] ?? '';
}

const INSTANT = new Intl.DateTimeFormat('cs-CZ', { timeZone: 'Europe/Prague', day: 'numeric', month: 'numeric', year: 'numeric', hour: 'numeric', minute: '2-digit' });

/** An ISO instant as Czechs write it, in Prague: '23. 11. 2026 9:15'. */
export function czechInstant(instant: string): string {
  return INSTANT.format(new Date(instant));
}

const PRAGUE_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague' });

/** The civil day in Prague now, 'YYYY-MM-DD'. */
export function today(): string {
  return PRAGUE_DAY.format(new Date());
}

/** The civil day in Prague of an ISO instant. */
export function pragueDay(instant: string): string {
  return PRAGUE_DAY.format(new Date(instant));
}

/** Whole days from one civil day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** What a Czech types, '2.11.2026', '2. 11. 26' or '2026-11-02' → 'YYYY-MM-DD'; null when there is no such day. */
export function parseCzechDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso !== null) return assemble(iso[1], iso[2], iso[3]);
  const czech = /^(\d{1,2})\s*[./]\s*(\d{1,2})\s*[./]\s*(\d{4}|\d{2})$/.exec(text.trim());
  if (czech === null) return null;
  const year = czech[3] ?? '';
  return assemble(year.length === 2 ? `20${year}` : year, czech[2], czech[1]);
}

function assemble(year = '', month = '', dayOfMonth = ''): string | null {
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
