import type { z } from 'zod';
import { standingOf } from '../../../libs/casework/queries/standing.ts';
import type { DeadlineState, deadlineView } from '../../../libs/contracts/index.ts';
import type { Deadline } from '../../../libs/domain/index.ts';
import { explain } from '../../../libs/law/index.ts';
import type { RuleBook, RuleVersion, Text } from '../../../libs/law/index.ts';

export type DeadlineView = z.output<typeof deadlineView>;
export type LawNow = { readonly rules: RuleBook; readonly now: number };

export function titleOf(rule: RuleVersion | null, ruleId: string): Text {
  return rule?.title ?? { cs: ruleId, en: ruleId };
}

/** What can be done now: of the very version of the rule that the deadline was set by, and only once it is late. */
export function adviceOf(rule: RuleVersion | null, state: DeadlineState): Text | null {
  return state === 'late' ? rule?.advice ?? null : null;
}

function remindersOf({ rungs, fired, overtaken, state: stands }: Deadline): DeadlineView['reminders'] {
  const stateOf = (rung: string): 'ahead' | 'done' | 'overtaken' => (fired.includes(rung) ? 'done' : overtaken.includes(rung) ? 'overtaken' : 'ahead');
  return rungs
    .map(({ key, day, audience }) => ({ rung: key, day, to: audience, state: stateOf(key) }))
    .filter(({ state }) => stands === 'open' || state !== 'ahead');
}

export function deadlineViewOf(deadline: Deadline, { rules, now }: LawNow): DeadlineView {
  const { key, ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, status, metOn, outcome, steps } = deadline;
  const rule = rules.exactly(ruleId, ruleVersion);
  const state = standingOf(deadline, now);
  const computation = { ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, rolls: rule?.rolls ?? true, status, steps };
  return {
    key, ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, status, metOn, outcome, state,
    title: titleOf(rule, ruleId),
    lateFrom: new Date(deadline.lateFrom).toISOString(),
    advice: adviceOf(rule, state),
    reminders: remindersOf(deadline),
    steps: steps.map((step) => ({ ...step, data: { ...step.data } })),
    explanation: { cs: explain(computation, 'cs'), en: explain(computation, 'en') },
  };
}
