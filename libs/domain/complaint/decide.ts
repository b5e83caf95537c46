import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import { conflict } from '../case/problems.ts';
import type { ComplaintCommand } from './commands.ts';
import { writeConsequences } from './consequences.ts';
import { assignmentDeciders } from './decide/assignment.ts';
import { childRiskDeciders } from './decide/child-risk.ts';
import { classificationDeciders } from './decide/classification.ts';
import { correctionDeciders } from './decide/corrections.ts';
import type { Deciders } from './decide/decider.ts';
import { assertNotClosed, endingDeciders } from './decide/ending.ts';
import { evidenceDeciders } from './decide/evidence.ts';
import { exceedanceDeciders } from './decide/exceedance.ts';
import { extensionDeciders } from './decide/extension.ts';
import { forwardingDeciders } from './decide/forwarding.ts';
import { measureDeciders } from './decide/measures.ts';
import { noticeDeciders } from './decide/notice.ts';
import { intakeDeciders } from './decide/numbers.ts';
import { registerComplaint } from './decide/register.ts';
import { Pen, type PersonFact } from './pen.ts';
import type { ComplaintState } from './state.ts';

const DECIDERS: Deciders = {
  ...intakeDeciders, ...childRiskDeciders, ...classificationDeciders, ...forwardingDeciders, ...assignmentDeciders, ...evidenceDeciders,
  ...noticeDeciders, ...measureDeciders, ...exceedanceDeciders, ...extensionDeciders, ...endingDeciders, ...correctionDeciders,
};

/**
 * A person's command: the one fact of the person, then what follows from it at once. Pure; `ctx.now` is epoch ms.
 * Rights and versions were checked before. Throws DomainError: `invalid` with every field problem, `conflict` with what to
 * do first, `missing` for a case that is not there.
 */
export function decideComplaint(state: ComplaintState | null, command: ComplaintCommand, ctx: DecideContext): readonly NewFact[] {
  const pen = new Pen(state, ctx);
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
  const decider = DECIDERS[command.type] as (state: ComplaintState, command: ComplaintCommand, ctx: DecideContext) => PersonFact;
  return decider(state, command, ctx);
}
