import type { Fact } from '../../case/fact.ts';
import type { SubmissionFactData } from '../facts.ts';
import type { SubmissionState } from '../state.ts';

/** One handler a fact type, good for any kind of submission. None throws and none decides: what is in the history happened. */
export type Handlers = {
  readonly [T in keyof SubmissionFactData]: <S extends SubmissionState>(state: S, fact: Fact<T, SubmissionFactData[T]>) => S;
};
