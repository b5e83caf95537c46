import type { z } from 'zod';
import type { DeadlineState, deadlineView } from '../../../libs/contracts/index.ts';
import type { Deadline } from '../../../libs/domain/index.ts';
import { addWorkingDays, explain, pragueDay } from '../../../libs/law/index.ts';
import type { Calendar, Day, RuleBook, RuleVersion, Text } from '../../../libs/law/index.ts';

/** "Blíží se": what ends within so many working days. */
export const NEAR_WORKING_DAYS = 7;

export type DeadlineView = z.output<typeof deadlineView>;
export type LawNow = { readonly rules: RuleBook; readonly calendar: Calendar; readonly now: number };

/** Nominal ends up to this day are near. */
export function nearUntil({ calendar, now }: Pick<LawNow, 'calendar' | 'now'>): Day {
  return addWorkingDays(calendar, pragueDay(now), NEAR_WORKING_DAYS);
}

export type Standing = Pick<Deadline, 'state' | 'lateFrom' | 'nominalEnd'>;

/** Late from the clock alone: the last day is in time to its very end, midnight in Prague. */
export function stateOf(deadline: Standing, { now, near }: { readonly now: number; readonly near: Day }): DeadlineState {
  if (deadline.state !== 'open') return deadline.state;
  if (now >= deadline.lateFrom) return 'late';
  return deadline.nominalEnd <= near ? 'near' : 'open';
}

export function ruleOf(rules: RuleBook, ruleId: string, version: number): RuleVersion | null {
  return rules.all().find((rule) => rule.ruleId === ruleId && rule.version === version) ?? null;
}

export function titleOf(rule: RuleVersion | null, ruleId: string): Text {
  return rule?.title ?? { cs: ruleId, en: ruleId };
}

/** What can be done now: of the very version of the rule that the deadline was set by, and only once it is late. */
export function adviceOf(rule: RuleVersion | null, state: DeadlineState): Text | null {
  return state === 'late' ? rule?.advice ?? null : null;
}

export function deadlineViewOf(deadline: Deadline, law: LawNow): DeadlineView {
  const { key, ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, status, metOn, outcome, steps } = deadline;
  const rule = ruleOf(law.rules, ruleId, ruleVersion);
  const state = stateOf(deadline, { now: law.now, near: nearUntil(law) });
  const computation = { ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, rolls: rule?.rolls ?? true, status, steps };
  return {
    key, ruleId, ruleVersion, citation, effect, binds, from, proof, period, nominalEnd, legalEnd, calendarVersion, status, metOn, outcome, state,
    title: titleOf(rule, ruleId),
    lateFrom: new Date(deadline.lateFrom).toISOString(),
    advice: adviceOf(rule, state),
    steps: steps.map((step) => ({ ...step, data: { ...step.data } })),
    explanation: { cs: explain(computation, 'cs'), en: explain(computation, 'en') },
  };
}
