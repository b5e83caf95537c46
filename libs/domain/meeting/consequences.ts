import { settleDeadlines, type DeadlineRules } from '../case/consequences.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { FactOrigin } from '../case/fact.ts';
import type { Pen } from '../case/pen.ts';
import type { Required } from '../case/reconcile.ts';
import { planMessages } from './messages.ts';
import { phaseOf } from './progress.ts';
import { lastDay, type MeetingState } from './state.ts';

export const MINUTES_DUE = 'meeting-minutes-10wd';

/** What follows at once from a fact, until the state agrees with itself. */
export function writeConsequences(pen: Pen<MeetingState>, before: MeetingState | null, ctx: DecideContext, origin: FactOrigin = 'door'): void {
  const phase = phaseOf(pen.state);
  if (phase !== pen.state.phase) pen.write('phaseChanged', { from: pen.state.phase, to: phase }, origin);
  settleDeadlines(pen, RULES, ctx);
  planMessages(pen, before, ctx, origin);
}

const RULES: DeadlineRules<MeetingState> = {
  required, isLawful: () => false, cancelReason: ({ closed }) => (closed?.reason === 'mistake' ? 'mistake' : 'closed'),
};

/** The minutes are due once the day is over. */
function required(state: MeetingState): readonly Required[] {
  const { met, attendanceClosed, minutes } = state;
  if (!met.includes('held') && attendanceClosed === null && minutes?.submitted == null) return [];
  return [{ key: MINUTES_DUE, ruleId: MINUTES_DUE, from: lastDay(state), proof: 'meeting-day', fulfilled: minutes?.sent?.day ?? null }];
}
