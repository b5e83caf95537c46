import { isDay, pragueDay, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Content } from '../../case/fact.ts';
import type { PersonFactOf } from '../../case/pen.ts';
import type { Problems } from '../../case/problems.ts';
import { conflict } from '../../case/problems.ts';
import type { SubmissionCommand } from '../commands.ts';
import type { SubmissionPersonData } from '../facts.ts';
import { isGivenUp } from '../progress.ts';
import type { SubmissionRules } from '../rules.ts';
import type { SubmissionState } from '../state.ts';

type PersonFact = PersonFactOf<SubmissionPersonData>;
export type CommandOf<T extends SubmissionCommand['type']> = Extract<SubmissionCommand, { type: T }>;

/** One command in, the one fact of the person out. Throws DomainError: invalid (with fields) or conflict. */
type Decider<T extends SubmissionCommand['type']> = (state: SubmissionState, command: CommandOf<T>, ctx: DecideContext, rules: SubmissionRules) => PersonFact;
export type Deciders = { readonly [T in SubmissionCommand['type']]: Decider<T> };

export function today(ctx: DecideContext): Day {
  return pragueDay(ctx.now);
}

/** The words of a command, apart from its data; members that were not given are left out. */
export function content(parts: Readonly<Record<string, unknown>>): Content {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

/** Checks the day of a step: a real day, not ahead of us, not before the submission came. */
export function checkDay(problems: Problems, state: SubmissionState, value: string, ctx: DecideContext, notBefore: Day = state.start.day): void {
  problems.day('day', value, { today: today(ctx), notBefore });
}

/** A day set by us for somebody: it lies ahead of the step that sets it (§ 39 odst. 1 SŘ: a reasonable period). */
export function checkDue(problems: Problems, field: string, dueDay: string, from: string, ctx: DecideContext): void {
  problems.day(field, dueDay, { today: today(ctx), future: true });
  if (isDay(dueDay) && isDay(from) && dueDay <= from) {
    problems.add(field, 'due.notAfter', 'Určený den musí následovat po dni, kdy byl určen; zvolte pozdější.');
  }
}

/** Somebody still waits for an answer, or we go on by ourselves. */
export function assertGoesOn(state: SubmissionState): void {
  if (state.joined !== null) throw conflict('case.joined', 'Věc je spojena s jinou; pokračujte v ní.');
  if (isGivenUp(state)) throw conflict('case.withdrawn', 'Podání bylo vzato zpět. Má-li se v šetření pokračovat, rozhodne o tom vedoucí.');
}

/** The answer is not out yet: evidence and findings can still change. */
export function assertUnanswered(state: SubmissionState): void {
  if (state.notice !== null && state.notice.dispatched !== null) {
    throw conflict('notice.dispatched', 'Vyrozumění už bylo vypraveno. Má-li se ve věci pokračovat, uzavřete ji a znovu otevřete.');
  }
}
