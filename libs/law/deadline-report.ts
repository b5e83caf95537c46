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

/** Throws LawError, with the field of the query that is wrong: `query.invalid` unless one of period and rule is given, and what the computation throws. */
export function deadlineReport(query: DeadlineQuery, options: { readonly calendar?: Calendar; readonly rules?: RuleBook } = {}): DeadlineReport {
  const { calendar = czechCalendar(), rules = ruleBook() } = options;
  const from = readAt('from', () => day(query.from));
  const proof = query.proof === undefined ? {} : { proof: query.proof };
  const { period, rule: ruleId, due } = query;
  if ((period === undefined) === (ruleId === undefined)) {
    throw new LawError('query.invalid', 'give either a period or a rule', 'Zadejte buď období, nebo pravidlo.', {}, period === undefined ? 'period' : 'rule');
  }
  if (ruleId === undefined) {
    if (due !== undefined) throw new LawError('rule.dueNotTaken', 'a set day belongs to a rule', 'Určený den patří jen k pravidlu, ne k období.', {}, 'due');
    const length = readAt('period', () => parsePeriod(period ?? ''));
    return reportOf(readAt('from', () => compute({ from, period: length, calendar, ...proof })), null);
  }
  const rule = readAt('rule', () => rules.rule(ruleId, from));
  const set = due === undefined ? {} : { due: readAt('due', () => day(due)) };
  return reportOf(readAt(due === undefined ? 'from' : 'due', () => computeRule({ rule, from, calendar, ...set, ...proof })), rule);
}

/** What is wrong while `field` is read is wrong with it, unless it is known better. */
function readAt<T>(field: keyof DeadlineQuery, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof LawError && error.field === null ? error.at(field) : error;
  }
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
