import type { PeriodStart } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { Problems } from '../../case/problems.ts';
import { checkIntake, registeredContent, registeredData } from '../../submission/decide/register.ts';
import type { RegisterComplaint } from '../commands.ts';
import type { PersonFact } from './decider.ts';

/** The intake of a complaint, by whatever channel. All that is wrong with it is said at once, field by field. */
export function registerComplaint(command: RegisterComplaint, ctx: DecideContext): PersonFact {
  const problems = new Problems();
  const known = checkIntake(problems, command, ctx);
  problems.throwIfAny();
  const start = known as PeriodStart;
  return { type: 'complaintRegistered', day: start.day, data: registeredData(command, start, ctx), content: registeredContent(command) };
}
