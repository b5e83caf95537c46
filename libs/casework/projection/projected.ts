import type { CaseId, AnyCase } from '../../domain/index.ts';
import type { WrittenFact } from '../door/facts-store.ts';

/** What is to be shown of a case: where it stands, and what has just been written. */
export type Projected = {
  readonly caseId: CaseId;
  /** As the rows have it now; null: there are none. */
  readonly before: AnyCase | null;
  readonly state: AnyCase;
  /** The facts that lead from `before` to `state`, with their contents. */
  readonly facts: readonly WrittenFact[];
  /** When the process that has just taken this step wakes next, null: never; left out, nobody knows anew. */
  readonly nextWakeup?: Date | null | undefined;
};
