import type { Calendar, Day } from '../../law/index.ts';
import type { Actor } from './actor.ts';
import type { DecideContext } from './decide-context.ts';
import type { Exclusion } from './exclusion.ts';
import type { Fact, NewFact } from './fact.ts';
import type { CaseKind } from './ids.ts';
import type { ListedAs, Listing } from './listing.ts';
import type { Directory } from './people.ts';
import type { ProcessCommand } from './process-command.ts';
import type { ProcessView } from './process-view.ts';
import type { Settings } from './settings.ts';
import type { CaseBase } from './state.ts';
import type { Suggestion } from './suggestion.ts';
import type { Task } from './task.ts';

/**
 * One kind of case: all that the door, the projections, the readers and the relay ask of its domain. Pure. A further
 * agenda is a folder beside the others, one of these, and a line in the table of `agendas.ts`.
 */
export interface Agenda<State extends CaseBase = CaseBase, Command extends { readonly type: string } = { readonly type: string }> {
  readonly kind: CaseKind;
  /** The command that opens a case, and the fact that it writes: the first of every case of this kind. */
  readonly opening: { readonly command: Command['type']; readonly fact: string };
  /** Whether the day of a fact of this type decides something, and so can be corrected. */
  isCorrectable(type: string): boolean;
  /** The pattern of its evidenční číslo. */
  numberPattern(settings: Settings): string;
  /** Throws DomainError; rights and version were checked before. */
  decide(state: State | null, command: Command, ctx: DecideContext): readonly NewFact[];
  /** Idempotent; never throws. */
  decideProcess(state: State | null, command: ProcessCommand, ctx: DecideContext): readonly NewFact[];
  /** Never throws on a fact that was decided here. */
  evolve(state: State | null, fact: Fact): State;
  processView(state: State, calendar: Calendar, settings: Settings, now: number): ProcessView;
  tasksOf(state: State): readonly Task[];
  nextStep(state: State): Task | null;
  excludedOf(state: State, directory: Directory): readonly Exclusion[];
  suggestOwner(state: State, directory: Directory, today: Day): Suggestion;
  listedAs(state: State): ListedAs;
  listingOf(state: State, actor: Actor, directory: Directory, today: Day): Listing;
  mayRead(state: State, actor: Actor, directory: Directory, today: Day): boolean;
  mayDo(state: State | null, actor: Actor, command: Command, directory: Directory, today: Day): boolean;
  /** Throws `missing` where the actor may not even know of the case, `forbidden` where only this step is not theirs. */
  assertMayDo(state: State | null, actor: Actor, command: Command, directory: Directory, today: Day): void;
}
