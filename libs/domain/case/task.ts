import type { Day } from '../../law/index.ts';
import type { Role } from './actor.ts';
import type { DeadlineKey } from './deadline.ts';
import type { PersonId } from './ids.ts';

/** One step that waits for a person or a role; derived from the facts, so it is never out of date. */
export type Task = {
  /** Unique within the case and stable: 'classify', 'sign-notice', 'check-measure:<id>'. */
  readonly key: string;
  readonly kind: string;
  readonly assignee: { readonly person: PersonId } | { readonly role: Role };
  readonly openedOn: Day;
  /** Last sensible day, from the deadline that governs the step. */
  readonly due: Day | null;
  readonly deadline: DeadlineKey | null;
  readonly urgent: boolean;
};
