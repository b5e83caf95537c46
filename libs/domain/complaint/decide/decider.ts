import type { DecideContext } from '../../case/decide-context.ts';
import type { PersonFactOf } from '../../case/pen.ts';
import { conflict } from '../../case/problems.ts';
import { assertGoesOn } from '../../submission/decide/decider.ts';
import type { ComplaintCommand } from '../commands.ts';
import type { PersonFactData } from '../facts.ts';
import { regimeOf } from '../regime.ts';
import type { ComplaintState } from '../state.ts';

export type PersonFact = PersonFactOf<PersonFactData>;
export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>;

/** One command in, the one fact of the person out. Throws DomainError: invalid (with fields) or conflict. */
export type Decider<T extends ComplaintCommand['type']> = (state: ComplaintState, command: CommandOf<T>, ctx: DecideContext) => PersonFact;
export type Deciders = { readonly [T in Exclude<ComplaintCommand['type'], 'registerComplaint'>]: Decider<T> };

export function assertHandling(state: ComplaintState): void {
  if (state.classified === null) {
    throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve rozhodněte, o jaké podání jde.');
  }
  if (regimeOf(state.classified.as).phase !== 'handling') {
    throw conflict('handling.otherRegime', 'Tento krok patří jen k vyřizované stížnosti. Je-li podání stížností, nejprve je znovu zařaďte.');
  }
  assertGoesOn(state);
}
