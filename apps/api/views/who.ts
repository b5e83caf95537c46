import type { Person } from '../../../libs/casework/queries/visibility.ts';

/** "me" and "none" in an address: the person who asks, and nobody. */
export function ownerOf(said: string | undefined, actor: Person): string | null | undefined {
  if (said === 'me') return actor.personId;
  return said === 'none' ? null : said;
}
