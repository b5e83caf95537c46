import type { PersonId } from './ids.ts';

export type ExclusionReason = 'complained-of' | 'subordinate' | 'worked-on-child' | 'handled-first' | 'bias-decided';

/** Somebody who may not handle, decide or read. */
export type Exclusion = { readonly person: PersonId; readonly reason: ExclusionReason };
