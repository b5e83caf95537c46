import type { Values } from './step-form-type.ts';

const PREFIX = 'lhutnik.rozepsano:';

/** What somebody has begun to write stays in this window of the browser until it is written down, thrown away, or they sign out. */
export type Draft = { readonly read: () => Values | null; readonly keep: (values: Values) => void; readonly forget: () => void };

export function draftOf(personId: string, caseId: string, step: string): Draft {
  const key = `${PREFIX}${personId}:${caseId}:${step}`;
  return {
    read: () => {
      try {
        const text = sessionStorage.getItem(key);
        return text === null ? null : JSON.parse(text) as Values;
      } catch {
        return null;
      }
    },
    keep: (values) => {
      // A full or forbidden store must not stop anybody from writing.
      try { sessionStorage.setItem(key, JSON.stringify(values)); } catch { /* the text still stands in the form */ }
    },
    forget: () => {
      try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ }
    },
  };
}
