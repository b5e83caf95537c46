import type { PersonId } from '../domain/index.ts';

/** `personId` of a refusal is for the trace only; the one who tries is never told whether the account exists. */
export type Identified =
  | { readonly outcome: 'identified'; readonly personId: PersonId }
  | { readonly outcome: 'refused'; readonly personId: PersonId | null; readonly why: 'unknown' | 'wrong' | 'locked' | 'inactive' };

/**
 * Proves who somebody is; what they may do stays with our own register. The local provider takes a login and
 * a password; one for OpenID Connect takes the code of the redirect and finds the person by `people.external_subject`.
 */
export interface IdentityProvider<Evidence> {
  readonly name: string;
  identify(evidence: Evidence, now: number): Promise<Identified>;
}
