/** Forms of a Czech noun phrase by number: 1 den, 3 dny, 1,5 dne, 7 dní. */
export type PluralForms = { readonly one: string; readonly few: string; readonly many: string; readonly other: string };

const rules = new Intl.PluralRules('cs');
const weekdays = new Intl.DateTimeFormat('cs', { weekday: 'long', timeZone: 'UTC' });

/** The form that goes with `count`, without the number itself. */
export function plural(count: number, forms: PluralForms): string {
  const category = rules.select(count);
  return category === 'one' || category === 'few' || category === 'many' ? forms[category] : forms.other;
}

/** '2026-12-31' → '31. 12. 2026'. */
export function czechDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${String(Number(date))}. ${String(Number(month))}. ${year ?? ''}`;
}

/** '2026-12-31' → '31. 12. 2026 (čtvrtek)'. */
export function czechDayWithName(day: string): string {
  return `${czechDay(day)} (${weekdays.format(new Date(`${day}T00:00:00Z`))})`;
}
