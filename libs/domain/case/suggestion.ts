import type { PersonId } from './ids.ts';

/** Who should handle a case. */
export type Suggestion =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly why: 'least-load' | 'head-of-department' | 'higher-superior' }
  /** Nobody is left: the superior authority decides who handles it (§ 131 odst. 4 SŘ). */
  | { readonly kind: 'superior-body' };
