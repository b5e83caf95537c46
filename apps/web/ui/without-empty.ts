/** An emptiness that is meant, where the API takes '' for "erase it". */
export const EMPTIED = Symbol('emptied');

/** A form's values without what was left empty: '' and undefined, and groups in which nothing is left. Lists stay; what was emptied is ''. */
export function withoutEmpty(value: unknown): unknown {
  if (value === EMPTIED) return '';
  if (Array.isArray(value)) return value.map(withoutEmpty).filter((one) => one !== undefined);
  if (value === null || typeof value !== 'object') return value === '' ? undefined : value;
  const kept = Object.entries(value).map(([key, inner]) => [key, withoutEmpty(inner)] as const).filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
