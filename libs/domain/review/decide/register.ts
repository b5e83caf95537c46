import type { PeriodStart } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import { checkIntake, registeredContent, registeredData, type Entered } from '../../submission/decide/register.ts';
import type { RegisterReview } from '../commands.ts';
import type { PersonFact } from './decider.ts';
import { checkFirst, firstData } from '../../submission/decide/first.ts';

/** The intake of a request for review (§ 175 odst. 7 SŘ). All that is wrong with it is said at once, field by field. */
export function registerReview(command: RegisterReview, ctx: DecideContext): PersonFact {
  const problems = new Problems();
  const entered: Entered = { ...command, anonymous: false, wantsMeasures: false, claims: [] };
  const known = checkIntake(problems, entered, ctx);
  checkFirst(problems, command.first, today(ctx), known?.day ?? null);
  problems.ids('foundBiased', command.foundBiased ?? []);
  problems.check(command.of === 'complaint', 'of', 'review.ofReview',
    'Stížnost na to, jak krajský úřad přešetřil vyřízení, je nová stížnost podle § 175 odst. 1; zapište ji jako stížnost.');
  problems.throwIfAny();
  const start = known as PeriodStart;
  const { documentNumber } = command.first;
  return {
    type: 'reviewRegistered', day: start.day,
    data: { ...registeredData(entered, start, ctx), first: firstData(command.first), foundBiased: command.foundBiased ?? [] },
    content: { ...registeredContent(entered), ...(documentNumber === undefined ? {} : { first: { documentNumber } }) },
  };
}
