import type { Calendar, Day } from '../law/index.ts';
import type { Actor } from './case/actor.ts';
import type { Agenda } from './case/agenda.ts';
import type { DecideContext } from './case/decide-context.ts';
import { caseNotFound } from './case/errors.ts';
import type { Exclusion } from './case/exclusion.ts';
import type { Fact, NewFact } from './case/fact.ts';
import type { CaseKind } from './case/ids.ts';
import type { ListedAs, Listing } from './case/listing.ts';
import type { Directory } from './case/people.ts';
import type { ProcessCommand } from './case/process-command.ts';
import type { ProcessView } from './case/process-view.ts';
import type { Settings } from './case/settings.ts';
import type { Suggestion } from './case/suggestion.ts';
import type { Task } from './case/task.ts';
import { COMPLAINT_AGENDA } from './complaint/agenda.ts';
import type { ComplaintCommand, RegisterComplaint } from './complaint/commands.ts';
import type { ComplaintState } from './complaint/state.ts';
import { MEETING_AGENDA } from './meeting/agenda.ts';
import type { MeetingCommand, OpenMeeting } from './meeting/commands.ts';
import type { MeetingState } from './meeting/state.ts';
import { REVIEW_AGENDA } from './review/agenda.ts';
import type { RegisterReview, ReviewCommand } from './review/commands.ts';
import type { ReviewState } from './review/state.ts';
import { SERIES_AGENDA } from './series/agenda.ts';
import type { OpenSeries, SeriesCommand } from './series/commands.ts';
import type { SeriesState } from './series/state.ts';

/** A case of any kind; `kind` tells which. */
export type AnyCase = CaseState | SeriesState | MeetingState;
export type AnyCommand = CaseCommand | SeriesCommand | MeetingCommand;
export type AnyOpening = OpeningCommand | OpenSeries | OpenMeeting;

/** What somebody submitted: it has parties, an arrival, somebody to be notified. */
export type CaseState = ComplaintState | ReviewState;
export type SubmissionKind = CaseState['kind'];
export type CaseCommand = ComplaintCommand | ReviewCommand;
export type OpeningCommand = RegisterComplaint | RegisterReview;

type AnyAgenda = Agenda<AnyCase, AnyCommand>;

/** Every kind of case that there is. */
const AGENDAS: Readonly<Record<CaseKind, AnyAgenda>> = {
  complaint: COMPLAINT_AGENDA, review: REVIEW_AGENDA, series: SERIES_AGENDA, meeting: MEETING_AGENDA,
};
const SUBMISSIONS: readonly CaseKind[] = ['complaint', 'review'] satisfies readonly SubmissionKind[];
const ALL = Object.values(AGENDAS);

function agendaOf({ kind }: { readonly kind: CaseKind }): AnyAgenda {
  return AGENDAS[kind];
}

export function isSubmission(state: AnyCase): state is CaseState {
  return SUBMISSIONS.includes(state.kind);
}

/** Of an opening command its own, of any other the case's. */
function agendaFor(state: AnyCase | null, command: AnyCommand): AnyAgenda {
  const agenda = state === null ? ALL.find(({ opening }) => opening.command === command.type) : agendaOf(state);
  if (agenda === undefined) throw caseNotFound();
  return agenda;
}

/** The first fact of a history says of what kind the case is. */
export function evolveCase(state: AnyCase | null, fact: Fact): AnyCase {
  if (state !== null) return agendaOf(state).evolve(state, fact);
  const agenda = ALL.find(({ opening }) => opening.fact === fact.type);
  if (agenda === undefined) throw new TypeError(`no kind of case begins with ${fact.type}`);
  return agenda.evolve(null, fact);
}

export function foldCase(facts: Iterable<Fact>): AnyCase | null {
  let state: AnyCase | null = null;
  for (const fact of facts) state = evolveCase(state, fact);
  return state;
}

/** A person's command: the one fact of the person, then what follows at once. Throws DomainError. */
export function decideCase(state: AnyCase | null, command: AnyCommand, ctx: DecideContext): readonly NewFact[] {
  return agendaFor(state, command).decide(state, command, ctx);
}

/** What time brought, or the world answered. Idempotent; never throws. */
export function decideProcess(state: AnyCase | null, command: ProcessCommand, ctx: DecideContext): readonly NewFact[] {
  return state === null ? [] : agendaOf(state).decideProcess(state, command, ctx);
}

/** Whether the day of a fact of this type can be corrected, in whatever kind of case. */
export function isCorrectable(type: string): boolean {
  return ALL.some((agenda) => agenda.isCorrectable(type));
}

/** The pattern of the case's evidenční číslo; each kind has a series of its own. */
export function numberPatternOf(state: AnyCase, settings: Settings): string {
  return agendaOf(state).numberPattern(settings);
}

/** What the workflow may know: per open deadline the one thing that comes next. Nothing of a closed case. */
export function processView(state: AnyCase, calendar: Calendar, settings: Settings, now: number): ProcessView {
  return agendaOf(state).processView(state, calendar, settings, now);
}

/** Every step that waits for somebody, the most pressing first. */
export function tasksOf(state: AnyCase): readonly Task[] {
  return agendaOf(state).tasksOf(state);
}

/** The one next step, shown first. */
export function nextStep(state: AnyCase): Task | null {
  return agendaOf(state).nextStep(state);
}

export function excludedOf(state: AnyCase, directory: Directory): readonly Exclusion[] {
  return agendaOf(state).excludedOf(state, directory);
}

export function suggestOwner(state: AnyCase, directory: Directory, today: Day): Suggestion {
  return agendaOf(state).suggestOwner(state, directory, today);
}

export function listedAs(state: AnyCase): ListedAs {
  return agendaOf(state).listedAs(state);
}

/** What lists and counts show of the case; 'hidden': nothing, as if it were not there. */
export function listingOf(state: AnyCase, actor: Actor, directory: Directory, today: Day): Listing {
  return agendaOf(state).listingOf(state, actor, directory, today);
}

export function mayRead(state: AnyCase, actor: Actor, directory: Directory, today: Day): boolean {
  return agendaOf(state).mayRead(state, actor, directory, today);
}

/** `state` null: a case that does not exist yet. */
export function mayDo(state: AnyCase | null, actor: Actor, command: AnyCommand, directory: Directory, today: Day): boolean {
  return agendaFor(state, command).mayDo(state, actor, command, directory, today);
}

/** Throws as for a missing case where the actor may not even know of it, `forbidden` where only this step is not theirs. */
export function assertMayDo(state: AnyCase | null, actor: Actor, command: AnyCommand, directory: Directory, today: Day): void {
  agendaFor(state, command).assertMayDo(state, actor, command, directory, today);
}
