/** Fields that hold what the records service wrote; like everything under `text`, of no account for any decision. */
const WRITTEN: ReadonlySet<string> = new Set(['fileNumber', 'documentNumber']);
const BLANK = '–';

/** The same command with its names, texts and numbers blanked: that they are there counts for the rules, what they say does not. */
export function withoutTexts<T>(command: T): T {
  return masked(command, false) as T;
}

function masked(value: unknown, inText: boolean): unknown {
  if (typeof value === 'string') return inText && value.trim() !== '' ? BLANK : value;
  if (Array.isArray(value)) return value.map((item) => masked(item, inText));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner, inText || key === 'text' || WRITTEN.has(key))]));
}
