import { pragueDay, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Content } from '../../case/fact.ts';
import type { Problems } from '../../case/problems.ts';
import { conflict } from '../../case/problems.ts';
import type { ComplaintCommand } from '../commands.ts';
import type { PersonFact } from '../pen.ts';
import { regimeOf } from '../regime.ts';
import type { ComplaintState } from '../state.ts';

export type CommandOf<T extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: T }>;

/** One command in, the one fact of the person out. Throws DomainError: invalid (with fields) or conflict. */
export type Decider<T extends ComplaintCommand['type']> = (state: ComplaintState, command: CommandOf<T>, ctx: DecideContext) => PersonFact;
export type Deciders = { readonly [T in Exclude<ComplaintCommand['type'], 'registerComplaint'>]: Decider<T> };

export function today(ctx: DecideContext): Day {
  return pragueDay(ctx.now);
}

/** The words of a command, apart from its data; members that were not given are left out. */
export function content(parts: Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Checks the day of a step: a real day, not ahead of us, not before the submission came. */
export function checkDay(problems: Problems, state: ComplaintState, value: string, ctx: DecideContext, notBefore: Day = state.start.day): void {
  problems.day('day', value, { today: today(ctx), notBefore });
}

export function assertHandling(state: ComplaintState): void {
  if (state.classified === null) {
    throw conflict('classify.first', 'Věc ještě není zařazena. Nejprve rozhodněte, o jaké podání jde.');
  }
  if (regimeOf(state.classified.as).phase !== 'handling') {
    throw conflict('handling.otherRegime', 'Tento krok patří jen k vyřizované stížnosti. Je-li podání stížností, nejprve je znovu zařaďte.');
  }
  if (state.joined !== null) throw conflict('case.joined', 'Věc je spojena s jinou; pokračujte v ní.');
  if (state.withdrawn !== null && state.exOfficio === null) {
    throw conflict('case.withdrawn', 'Stížnost byla vzata zpět. Má-li se v šetření pokračovat, rozhodne o tom vedoucí.');
  }
}

/** The answer is not out yet: evidence and findings can still change. */
export function assertUnanswered(state: ComplaintState): void {
  if (state.notice !== null && state.notice.dispatched !== null) {
    throw conflict('notice.dispatched', 'Vyrozumění už bylo vypraveno. Má-li se ve věci pokračovat, uzavřete ji a znovu otevřete.');
  }
}
