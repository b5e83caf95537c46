/**
 * What PDF, XML and the reader's eye do not bear: control characters, halves of surrogate pairs, non-characters, and the invisible ones that
 * turn the direction of writing, so that a name would read otherwise than it is.
 */
const UNPRINTABLE = /[\p{Cc}\p{Surrogate}\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Kept: letters, and line breaks as '\n'. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(UNPRINTABLE, (character) => (character === '\n' ? character : ''));
}

/** One line of it. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/gu, ' ').trim();
}

/** A whole view with each of its texts cleaned: done once where a document begins, so that no place is forgotten. */
export function cleaned<T>(value: T): T {
  return cleanedValue(value) as T;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, cleanedValue(member)]));
}
