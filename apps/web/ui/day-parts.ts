type Parts = { readonly year: number; readonly month: number; readonly dayOfMonth: number };

export function dayParts(day: string): Parts {
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0, dayOfMonth: dayOfMonth ?? 0 };
}

/** Whether the calendar has such a day. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const { year, month, dayOfMonth } = dayParts(day);
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
}
