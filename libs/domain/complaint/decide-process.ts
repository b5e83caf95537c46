import { pragueDay } from '../../law/index.ts';
import type { Deadline } from '../case/deadline.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import type { MessagePurpose, PlannedMessages } from '../case/message.ts';
import { recipientsOf } from '../case/recipients.ts';
import { isBreachable, isOverrunNoted, pendingRungs, rungMessageKey } from '../case/rungs.ts';
import type { ProcessCommand } from '../case/process-command.ts';
import { isLawful } from './consequences.ts';
import { sentKey } from './evolve/deadlines.ts';
import { reachOf } from './messages.ts';
import type { PlannedRung } from '../case/deadline.ts';
import { deadlineOf, type ComplaintState } from './state.ts';

/** What time brought. Idempotent: a step already made, or no longer called for, yields no fact. Never throws. */
export function decideProcess(state: ComplaintState | null, command: ProcessCommand, ctx: DecideContext): readonly NewFact[] {
  if (state === null) return [];
  switch (command.type) {
    case 'remind': return remind(state, command, ctx);
    case 'noteOverrun': return noteOverrun(state, command.deadline, ctx);
    case 'recordMessageSent': {
      if (state.sent.includes(sentKey(command))) return [];
      const { key, recipient, messageId } = command;
      return [processFact('messageSent', { key, recipient, messageId }, ctx)];
    }
  }
}

/** Plans the highest rung that is due, whichever was asked for; the lower ones are recorded as overtaken. */
function remind(state: ComplaintState, { deadline: key, rung: asked }: { deadline: string; rung: string }, ctx: DecideContext): readonly NewFact[] {
  const deadline = deadlineOf(state, key);
  if (deadline === null || state.closed !== null) return [];
  const { due } = pendingRungs(deadline, { ...ctx, caseId: state.caseId });
  const highest = due.at(-1);
  if (highest === undefined || !due.some((rung) => rung.key === asked)) return [];
  return [processFact('messagesPlanned', reminder(state, deadline, highest, due.slice(0, -1), ctx), ctx)];
}

function reminder(
  state: ComplaintState, deadline: Deadline, rung: PlannedRung, lower: readonly PlannedRung[], ctx: DecideContext,
): PlannedMessages {
  const withManager = rung.audience === 'owner+manager';
  return {
    key: rungMessageKey(deadline, rung.key), purpose: purposeOf(deadline, rung), deadline: deadline.key, rung: rung.key,
    overtaken: lower.map(({ key }) => key), recipients: recipientsOf({ ...state, withManager }, reachOf(state, ctx)),
    timing: timingOf(deadline, ctx), notBefore: rung.at,
  };
}

function purposeOf({ anyHour, binds, effect }: Deadline, rung: PlannedRung): MessagePurpose {
  if (anyHour) return 'child-at-risk';
  if (binds !== 'us') return 'others-overdue';
  return effect === 'internal' && rung.key === 'target' ? 'internal-target' : rung.kind;
}

/** On the last legal day nothing waits for the next opening: it would be too late. */
function timingOf(deadline: Deadline, { now }: DecideContext): PlannedMessages['timing'] {
  if (deadline.anyHour) return 'at-once';
  const last = deadline.binds === 'us' && deadline.effect !== 'internal' && pragueDay(now) === deadline.legalEnd;
  return last ? 'last-day' : 'office-hours';
}

function noteOverrun(state: ComplaintState, key: string, ctx: DecideContext): readonly NewFact[] {
  const deadline = deadlineOf(state, key);
  if (deadline === null || deadline.state !== 'open' || state.closed !== null) return [];
  if (!isBreachable(deadline) || isOverrunNoted(deadline) || ctx.now < deadline.lateFrom) return [];
  return [processFact('overrunNoted', { key, outcome: isLawful(state, key) ? 'over-lawful' : 'breached' }, ctx)];
}

function processFact(type: string, data: unknown, { now }: DecideContext): NewFact {
  return { type, day: pragueDay(now), origin: 'process', data };
}
