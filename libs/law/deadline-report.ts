import { czechCalendar, type Calendar } from './calendar.ts';
import { compute, computeRule, explain } from './compute.ts';
import type { Computation } from './computation.ts';
import { day, type Day } from './day.ts';
import { LawError } from './error.ts';
import { parsePeriod } from './period.ts';
import { ruleBook, type RuleBook } from './rule-book.ts';
import type { Bound, LegalEffect, RuleVersion } from './rule.ts';
import type { Text } from './text.ts';

/** What is asked, as texts: exactly one of `period` and `rule`; `due` for rules whose day is set. */
export type DeadlineQuery = { readonly from: string; readonly period?: string; readonly rule?: string; readonly due?: string; readonly proof?: string };

export type RuleSummary = {
  readonly id: string; readonly version: number; readonly title: Text; readonly citation: string; readonly trigger: Text;
  readonly effect: LegalEffect; readonly binds: Bound; readonly confirmed: boolean; readonly openPoint: Text | null;
};

/** The answer of `deadline --json` and of the calculator's route. */
export type DeadlineReport = {
  readonly from: Day; readonly period: string; readonly nominalEnd: Day; readonly legalEnd: Day; readonly rolls: boolean;
  readonly status: Computation['status']; readonly steps: Computation['steps']; readonly explanation: Text;
  readonly calendarVersion: string; readonly rule?: RuleSummary;
};

/** Throws LawError: `query.invalid` unless one of period and rule is given, and what the computation throws. */
export function deadlineReport(query: DeadlineQuery, options: { readonly calendar?: Calendar; readonly rules?: RuleBook } = {}): DeadlineReport {
  const { calendar = czechCalendar(), rules = ruleBook() } = options;
  const from = day(query.from);
  const proof = query.proof === undefined ? {} : { proof: query.proof };
  if ((query.period === undefined) === (query.rule === undefined)) {
    throw new LawError('query.invalid', 'give either a period or a rule', 'Zadejte buď období, nebo pravidlo.');
  }
  if (query.rule === undefined) {
    return reportOf(compute({ from, period: parsePeriod(query.period ?? ''), calendar, ...proof }), null);
  }
  const rule = rules.rule(query.rule, from);
  const due = query.due === undefined ? {} : { due: day(query.due) };
  return reportOf(computeRule({ rule, from, calendar, ...due, ...proof }), rule);
}

function reportOf(computation: Computation, rule: RuleVersion | null): DeadlineReport {
  const { from, period, nominalEnd, legalEnd, rolls, status, steps, calendarVersion } = computation;
  const explanation = { cs: explain(computation, 'cs'), en: explain(computation, 'en') };
  const report = { from, period, nominalEnd, legalEnd, rolls, status, steps, explanation, calendarVersion };
  return rule === null ? report : { ...report, rule: summaryOf(rule) };
}

function summaryOf({ ruleId, version, title, citation, trigger, effect, binds, confirmed, openPoint }: RuleVersion): RuleSummary {
  return { id: ruleId, version, title, citation, trigger, effect, binds, confirmed, openPoint };
}
