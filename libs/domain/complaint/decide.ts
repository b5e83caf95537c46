import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { conflict } from '../case/problems.ts';
import { submissionDeciders } from '../submission/decide.ts';
import { assertNotClosed } from '../submission/decide/ending.ts';
import type { SubmissionRules } from '../submission/rules.ts';
import type { ComplaintCommand } from './commands.ts';
import { writeConsequences } from './consequences.ts';
import { classificationDeciders } from './decide/classification.ts';
import type { PersonFact } from './decide/decider.ts';
import { endingDeciders } from './decide/ending.ts';
import { evidenceDeciders } from './decide/evidence.ts';
import { exceedanceDeciders } from './decide/exceedance.ts';
import { tellingDeciders } from './decide/measures.ts';
import { regimeStepDeciders } from './decide/regime-step.ts';
import { registerComplaint } from './decide/register.ts';
import { reviewDeciders } from './decide/review.ts';
import { evolveComplaint } from './evolve.ts';
import { COMPLAINT_RULES } from './rules.ts';
import type { ComplaintState } from './state.ts';

type Decider = (state: ComplaintState, command: ComplaintCommand, ctx: DecideContext, rules: SubmissionRules<ComplaintState>) => PersonFact;

const DECIDERS: Readonly<Record<Exclude<ComplaintCommand['type'], 'registerComplaint'>, unknown>> = {
  ...submissionDeciders, ...classificationDeciders, ...evidenceDeciders, ...exceedanceDeciders, ...tellingDeciders, ...reviewDeciders, ...regimeStepDeciders, ...endingDeciders,
};

/**
 * A person's command: the one fact of the person, then what follows from it at once. Pure; `ctx.now` is epoch ms.
 * Rights and versions were checked before. Throws DomainError: `invalid` with every field problem, `conflict` with what to
 * do first, `missing` for a case that is not there.
 */
export function decideComplaint(state: ComplaintState | null, command: ComplaintCommand, ctx: DecideContext): readonly NewFact[] {
  const pen = new Pen(state, evolveComplaint, ctx);
  pen.person(personFact(state, command, ctx));
  writeConsequences(pen, state, ctx);
  return pen.written;
}

function personFact(state: ComplaintState | null, command: ComplaintCommand, ctx: DecideContext): PersonFact {
  if (command.type === 'registerComplaint') {
    if (state !== null) throw conflict('case.registered', 'Tato věc už je zapsána.');
    return registerComplaint(command, ctx);
  }
  if (state === null) throw caseNotFound();
  assertNotClosed(state, command.type);
  return (DECIDERS[command.type] as Decider)(state, command, ctx, COMPLAINT_RULES);
}
