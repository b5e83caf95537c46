import type { OfficeId } from '../case/ids.ts';
import type { Pair } from './day-order.ts';
import type { Attention } from './facts.ts';
import type { SubmissionState } from './state.ts';

/** What was set with a day of its own, by the rule of its deadline. */
export type Movable = 'documents' | 'statement' | 'request' | 'measure';

/** What a kind of submission says where its steps differ from those of the others. Assertions throw DomainError conflict. */
export interface SubmissionRules<S extends SubmissionState = SubmissionState> {
  /** The office itself handles the matter now. */
  assertHandling(state: S): void;
  /** Everything is found that the notice has to say. */
  assertFound(state: S): void;
  /** The finding calls for measures. */
  assertCallsForMeasures(state: S): void;
  /** Whom measures are for unless something else is said. */
  measuredOffice(state: S): OfficeId | null;
  assertMayForward(state: S, toOfficeId: OfficeId | undefined): void;
  /** It stands as something that was or is to be sent on. */
  isSentOn(state: S): boolean;
  /** What the other body does with it is watched. */
  isWatched(state: S): boolean;
  /** To whose hands it goes at that office; null: there it matters not. */
  attentionAt(state: S, officeId: OfficeId): Attention | null;
  /** By the rule of the deadline: what its day was set for. */
  readonly movable: Readonly<Record<string, Movable>>;
  /** Steps of this kind alone that follow on each other. */
  pairs(state: S): readonly Pair[];
  assertMayReopen(state: S): void;
  /** Opened again it begins a new round. */
  wasAnswered(state: S): boolean;
}
