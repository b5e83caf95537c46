import { pragueDay } from '../../law/index.ts';
import type { Deadline, PlannedRung } from './deadline.ts';
import type { DecideContext } from './decide-context.ts';
import type { NewFact } from './fact.ts';
import type { PersonId } from './ids.ts';
import type { MessagePurpose, PlannedMessages } from './message.ts';
import { recipientsOf, type Reach } from './recipients.ts';
import { isBreachable, isOverrunNoted, pendingRungs, rungMessageKey } from './rungs.ts';
import type { ProcessCommand, SentMessage } from './process-command.ts';
import { sentKey } from './evolve.ts';
import { deadlineOf, type CaseBase } from './state.ts';

/** What the decision takes from the kind of case. */
export type ProcessRules<State extends CaseBase> = {
  /** The exceedance of this deadline is approved. */
  readonly isLawful: (state: State, key: string) => boolean;
  readonly reachOf: (state: State, ctx: DecideContext) => Reach;
  /** Who is reminded of this deadline instead of whoever handles the case; absent or null: nobody else. */
  readonly responsibleFor?: (state: State, key: string) => PersonId | null;
  /** What a moment brings that the case set for itself; absent: it sets none. Idempotent. */
  readonly meetMoment?: (state: State, key: string, ctx: DecideContext) => readonly NewFact[];
};

/** What time brought. Idempotent: a step already made, or no longer called for, yields no fact. Never throws. */
export function decideProcess<State extends CaseBase>(state: State | null, command: ProcessCommand, ctx: DecideContext, rules: ProcessRules<State>): readonly NewFact[] {
  if (state === null) return [];
  switch (command.type) {
    case 'remind': return remind(state, command, ctx, rules);
    case 'noteOverrun': return noteOverrun(state, command.deadline, ctx, rules);
    case 'recordMessageSent': return recordSent(state, [command], ctx);
    case 'recordMessagesSent': return recordSent(state, command.messages, ctx);
    case 'meetMoment': return rules.meetMoment?.(state, command.key, ctx) ?? [];
  }
}

function recordSent({ sent }: CaseBase, messages: readonly SentMessage[], ctx: DecideContext): readonly NewFact[] {
  const known = new Set(sent);
  return messages
    .filter((message) => !known.has(sentKey(message)))
    .map(({ key, recipient, messageId }) => processFact('messageSent', { key, recipient, messageId }, ctx));
}

/** Plans the highest rung that is due, whichever was asked for; the lower ones are recorded as overtaken. */
function remind<State extends CaseBase>(
  state: State, { deadline: key, rung: asked }: { deadline: string; rung: string }, ctx: DecideContext, { reachOf, responsibleFor }: ProcessRules<State>,
): readonly NewFact[] {
  const deadline = deadlineOf(state, key);
  if (deadline === null || state.closed !== null) return [];
  const { due } = pendingRungs(deadline, { ...ctx, caseId: state.caseId });
  const highest = due.at(-1);
  if (highest === undefined || !due.some((rung) => rung.key === asked)) return [];
  return [processFact('messagesPlanned', reminder({ ...state, ownerId: responsibleFor?.(state, key) ?? state.ownerId }, { deadline, rung: highest, lower: due.slice(0, -1) }, reachOf(state, ctx), ctx), ctx)];
}

type Ringing = { readonly deadline: Deadline; readonly rung: PlannedRung; readonly lower: readonly PlannedRung[] };

function reminder({ ownerId, departmentId }: Pick<CaseBase, 'ownerId' | 'departmentId'>, { deadline, rung, lower }: Ringing, reach: Reach, ctx: DecideContext): PlannedMessages {
  const withManager = rung.audience === 'owner+manager';
  return {
    key: rungMessageKey(deadline, rung.key), purpose: purposeOf(deadline, rung), deadline: deadline.key, rung: rung.key,
    overtaken: lower.map(({ key }) => key), recipients: recipientsOf({ ownerId, departmentId, withManager }, reach),
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

function noteOverrun<State extends CaseBase>(state: State, key: string, ctx: DecideContext, { isLawful }: ProcessRules<State>): readonly NewFact[] {
  const deadline = deadlineOf(state, key);
  if (deadline === null || deadline.state !== 'open' || state.closed !== null) return [];
  if (!isBreachable(deadline) || isOverrunNoted(deadline) || ctx.now < deadline.lateFrom) return [];
  return [processFact('overrunNoted', { key, outcome: isLawful(state, key) ? 'over-lawful' : 'breached' }, ctx)];
}

export function processFact(type: string, data: unknown, { now }: DecideContext): NewFact {
  return { type, day: pragueDay(now), origin: 'process', data };
}
