export { LawError, type LawErrorCode } from './error.ts';
export { addDays, compareDays, day, daysBetween, isDay, weekday, yearOf, type Day, type Weekday } from './day.ts';
export { arrivalContradictions, neededDays, periodStart, type ArrivalContradiction, type ArrivalDays, type Channel, type OwnDay, type PeriodStart, type StartProof } from './arrival.ts';
export { endOfDay, pragueDay, pragueInstant, pragueTime, startOfDay } from './prague.ts';
export type { Lang, Text } from './text.ts';
export { CZECH_HOLIDAYS, type DatedHoliday, type HolidayRule } from './holidays.ts';
export {
  addWorkingDays, czechCalendar, nextWorkingDay, previousWorkingDay, type Calendar, type OffReason,
} from './calendar.ts';
export { parsePeriod, periodName, periodText, type CountedUnit, type Period } from './period.ts';
export { ends, type Ends } from './ends.ts';
export type { Computation, Step, StepKind } from './computation.ts';
export {
  chainStart, compute, computeHours, computeRule, explain, refusePauseOrExtension, type ComputeInput, type ComputeRuleInput,
} from './compute.ts';
export type {
  Bound, CountingRegime, ExtensionPolicy, LegalEffect, PausePolicy, RulePeriod, RuleVersion, WorkedExample,
} from './rule.ts';
export type { LawConfig } from './config.ts';
export { ruleBook, ruleBookOf, type RuleBook } from './rule-book.ts';
export { lintRules, type RuleProblem } from './rule-lint.ts';
export {
  INTERNAL_LADDER, OTHERS_LADDER, STANDARD_LADDER, hasOverdueRung, ladder, overdueRung, rungDue,
  type LadderInput, type LadderSpec, type Rung, type RungAudience, type RungKey,
} from './ladder.ts';
export { deadlineReport, type DeadlineQuery, type DeadlineReport, type RuleSummary } from './deadline-report.ts';
