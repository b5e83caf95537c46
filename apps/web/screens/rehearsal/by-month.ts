import type { RehearsalEntry } from '../../api/rehearsals.ts';

type OfDay = { readonly day: string; readonly entries: readonly RehearsalEntry[] };
type OfMonth = { readonly month: string; readonly days: readonly OfDay[] };

const MONTH = new Intl.DateTimeFormat('cs-CZ', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const TIME = new Intl.DateTimeFormat('cs-CZ', { hour: 'numeric', minute: '2-digit', timeZone: 'Europe/Prague' });

/** Entries in their order, by day, under the name of the month: 'listopad 2026'. */
export function byMonth(entries: readonly RehearsalEntry[]): readonly OfMonth[] {
  const days = grouped(entries, ({ day }) => day).map(([day, ofDay]) => ({ day, entries: ofDay }));
  return grouped(days, ({ day }) => MONTH.format(new Date(day))).map(([month, ofMonth]) => ({ month, days: ofMonth }));
}

/** An ISO instant as the clock shows it in Prague: '8:12'. */
export function pragueTime(instant: string): string {
  return TIME.format(new Date(instant));
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
}
