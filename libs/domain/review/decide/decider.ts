import type { DecideContext } from '../../case/decide-context.ts';
import type { PersonFactOf } from '../../case/pen.ts';
import { conflict } from '../../case/problems.ts';
import { assertGoesOn } from '../../submission/decide/decider.ts';
import type { ReviewCommand } from '../commands.ts';
import type { ReviewPersonData } from '../facts.ts';
import type { ReviewState } from '../state.ts';

export type PersonFact = PersonFactOf<ReviewPersonData>;
export type CommandOf<T extends ReviewCommand['type']> = Extract<ReviewCommand, { type: T }>;

/** One command in, the one fact of the person out. Throws DomainError: invalid (with fields) or conflict. */
type Decider<T extends ReviewCommand['type']> = (state: ReviewState, command: CommandOf<T>, ctx: DecideContext) => PersonFact;
export type Deciders = { readonly [T in Exclude<ReviewCommand['type'], 'registerReview'>]: Decider<T> };

export function assertHandling(state: ReviewState): void {
  if (state.classified === null) {
    throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve určete, čí vyřízení se má přešetřit.');
  }
  if (state.classified.as !== 'review-175-7') {
    throw conflict('review.sentOn', 'Tento krok patří jen k přešetření, které provádí krajský úřad. Je-li jím, věc nejprve znovu zařaďte.');
  }
  assertGoesOn(state);
}
