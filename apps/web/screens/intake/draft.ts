import type { IntakeValues } from './values.ts';
import { emptyIntake } from './values.ts';

const PREFIX = 'lhutnik.intake.';

/** What the person was writing in this window, over a form that has all its fields; null when there is nothing. Drafts of others are thrown away. */
export function draftOf(personId: string): IntakeValues | null {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX) && key !== PREFIX + personId) sessionStorage.removeItem(key);
  }
  const text = sessionStorage.getItem(PREFIX + personId);
  return text === null ? null : { ...emptyIntake(''), ...(JSON.parse(text) as IntakeValues) };
}

export function keepDraft(personId: string, values: unknown): void {
  sessionStorage.setItem(PREFIX + personId, JSON.stringify(values));
}

export function forgetDraft(personId: string): void {
  sessionStorage.removeItem(PREFIX + personId);
}
