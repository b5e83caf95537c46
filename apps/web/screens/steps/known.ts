import type { MeView } from '../../../../libs/contracts/session.ts';
import type { CaseDetail } from '../../api/types.ts';

/** What a form is opened upon. */
export type Known = {
  readonly detail: CaseDetail;
  readonly me: MeView;
  /** The civil day in Prague, 'YYYY-MM-DD'. */
  readonly today: string;
  /** Of what the step is to be: a claim, a measure, a request, an objection; from the task that led here. */
  readonly of: string | null;
};

/** The first of z1, z2, … that the case does not have. */
export function nextId(letter: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = 1;
  while (ids.has(`${letter}${String(number)}`)) number += 1;
  return `${letter}${String(number)}`;
}
