import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { conflict } from '../case/problems.ts';
import type { SeriesCommand } from './commands.ts';
import { writeConsequences } from './consequences.ts';
import { dateDeciders } from './decide/dates.ts';
import type { Deciders, PersonFact } from './decide/decider.ts';
import { assertNotClosed, endingDeciders } from './decide/ending.ts';
import { openSeries, settingsDeciders } from './decide/settings.ts';
import { taskDeciders } from './decide/tasks.ts';
import { evolveSeries } from './evolve.ts';
import { proposalOf } from './moments.ts';
import { propose } from './proposal.ts';
import type { SeriesState } from './state.ts';

type Decider = (state: SeriesState, command: SeriesCommand, ctx: DecideContext) => PersonFact;

const DECIDERS: Deciders = { ...settingsDeciders, ...dateDeciders, ...taskDeciders, ...endingDeciders };

/** A person's command: the one fact of it, then what follows at once. Pure; throws DomainError. */
export function decideSeries(state: SeriesState | null, command: SeriesCommand, ctx: DecideContext): readonly NewFact[] {
  const pen = new Pen(state, evolveSeries, ctx);
  pen.person(personFact(state, command, ctx));
  if (state === null) proposeIfDue(pen, ctx);
  writeConsequences(pen, state, ctx);
  return pen.written;
}

/** A series set up after the October of the coming year has its proposal at once, not when its process wakes up. */
function proposeIfDue(pen: Pen<SeriesState>, ctx: DecideContext): void {
  const proposal = proposalOf(pen.state, ctx.calendar, ctx.settings);
  if (proposal !== null && proposal.at <= ctx.now) propose(pen, proposal, ctx, 'door');
}

function personFact(state: SeriesState | null, command: SeriesCommand, ctx: DecideContext): PersonFact {
  if (command.type === 'openSeries') {
    if (state !== null) throw conflict('case.registered', 'Tato řada už je založena.');
    return openSeries(command, ctx);
  }
  if (state === null) throw caseNotFound();
  assertNotClosed(state, command.type);
  return (DECIDERS[command.type] as Decider)(state, command, ctx);
}
