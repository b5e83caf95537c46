import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { conflict } from '../case/problems.ts';
import { submissionDeciders } from '../submission/decide.ts';
import { assertNotClosed } from '../submission/decide/ending.ts';
import type { SubmissionRules } from '../submission/rules.ts';
import type { ReviewCommand } from './commands.ts';
import { writeConsequences } from './consequences.ts';
import { classificationDeciders } from './decide/classification.ts';
import { closingDeciders } from './decide/closing.ts';
import type { PersonFact } from './decide/decider.ts';
import { officeRequestDeciders } from './decide/office-requests.ts';
import { registerReview } from './decide/register.ts';
import { evolveReview } from './evolve.ts';
import { REVIEW_RULES } from './rules.ts';
import type { ReviewState } from './state.ts';

type Decider = (state: ReviewState, command: ReviewCommand, ctx: DecideContext, rules: SubmissionRules<ReviewState>) => PersonFact;

const DECIDERS: Readonly<Record<Exclude<ReviewCommand['type'], 'registerReview'>, unknown>> = {
  ...submissionDeciders, ...classificationDeciders, ...officeRequestDeciders, ...closingDeciders,
};

/** A person's command: the one fact of the person, then what follows from it at once. Pure, and throws as `decideComplaint` does. */
export function decideReview(state: ReviewState | null, command: ReviewCommand, ctx: DecideContext): readonly NewFact[] {
  const pen = new Pen(state, evolveReview, ctx);
  pen.person(personFact(state, command, ctx));
  writeConsequences(pen, state, ctx);
  return pen.written;
}

function personFact(state: ReviewState | null, command: ReviewCommand, ctx: DecideContext): PersonFact {
  if (command.type === 'registerReview') {
    if (state !== null) throw conflict('case.registered', 'Tato věc už je zapsána.');
    return registerReview(command, ctx);
  }
  if (state === null) throw caseNotFound();
  assertNotClosed(state, command.type);
  return (DECIDERS[command.type] as Decider)(state, command, ctx, REVIEW_RULES);
}
