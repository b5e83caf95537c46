import type { Invitee } from '../../api/planning.ts';

export const NO_ADDRESS = 'no-address';

/**
 * Why our mail does not reach somebody invited: there is no address, or the last message was refused (what the server said).
 * Of whoever is not invited any more only the news of that still matters. Null: nothing is known against it.
 */
export function unreachedFor({ email, mails, removed }: Pick<Invitee, 'email' | 'mails' | 'removed'>): string | null {
  const last = mails.find(({ state }) => state === 'sent' || state === 'dead');
  if (removed) return last?.purpose === 'invitation-cancelled' ? last.refused : null;
  return email === null ? NO_ADDRESS : last?.refused ?? null;
}
