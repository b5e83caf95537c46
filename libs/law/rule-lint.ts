import { computeHours } from './compute.ts';
import { compareDays, isDay } from './day.ts';
import { ends, type Ends } from './ends.ts';
import { LawError } from './error.ts';
import { checked } from './period.ts';
import { pragueDay, pragueInstant } from './prague.ts';
import { EXAMPLE_HOUR, type RuleVersion, type WorkedExample } from './rule.ts';

export type RuleProblem = { readonly ruleId: string; readonly version: number; readonly problem: string };

const MIN_EXAMPLES = 2;

/** A rule as it may come from data, whatever its type says. */
type Unchecked = { readonly [K in keyof RuleVersion]?: RuleVersion[K] | null };

/** Everything that makes a rule unfit to compute a date; empty when all are fit. Rules may come from data, so types are not trusted. */
export function lintRules(rules: readonly RuleVersion[]): readonly RuleProblem[] {
  return [...rules.flatMap(problemsOf), ...overlaps(rules), ...deadLinks(rules)];
}

function problemsOf(rule: RuleVersion): readonly RuleProblem[] {
  const problems = [...missing(rule), ...periodProblems(rule), ...consistency(rule)];
  const all = problems.length > 0 ? problems : exampleProblems(rule);
  return all.map((problem) => ({ ruleId: rule.ruleId, version: rule.version, problem }));
}

const TEXTS = ['title', 'trigger', 'advice'] as const;
const EFFECTS: readonly unknown[] = ['statutory', 'set', 'analogous', 'internal'];
const BOUND: readonly unknown[] = ['us', 'complainant', 'orp', 'inspected', 'other'];
const REGIMES: readonly unknown[] = ['spravni-rad-40', 'reg-1182-71', 'hours', 'none'];

function missing(rule: Unchecked): string[] {
  const problems: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.ruleId ?? '')) problems.push('id is not kebab-case');
  if (!filled(rule.citation) || !filled(rule.act)) problems.push('no citation');
  if (!filled(rule.fulfilledBy)) problems.push('no fact that fulfils it');
  if (!EFFECTS.includes(rule.effect)) problems.push('no legal effect');
  if (!BOUND.includes(rule.binds)) problems.push('no one is bound');
  if (!REGIMES.includes(rule.regime)) problems.push('no counting regime');
  for (const key of TEXTS) if (!filled(rule[key]?.cs) || !filled(rule[key]?.en)) problems.push(`no ${key} in both languages`);
  if (!isDay(rule.validFrom)) problems.push('no time of validity');
  if (!rule.examples || rule.examples.length < MIN_EXAMPLES) problems.push(`fewer than ${MIN_EXAMPLES} worked examples`);
  return problems;
}

function filled(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}

function periodProblems(rule: RuleVersion): string[] {
  const period: unknown = rule.period;
  if (typeof period !== 'object' || period === null || !('unit' in period) || !filled(period.unit)) return ['no unit'];
  if (rule.period.unit === 'set') return [];
  if (rule.period.unit === 'h') {
    return Number.isInteger(rule.period.amount) && rule.period.amount > 0 ? [] : ['a period of no length'];
  }
  try {
    checked(rule.period);
    return [];
  } catch (error) {
    if (error instanceof LawError) return [error.message];
    throw error;
  }
}

function consistency(rule: Unchecked): string[] {
  const problems: string[] = [];
  if ((rule.period?.unit === 'h') !== (rule.regime === 'hours')) problems.push('hours and days mix');
  if (rule.regime === 'hours' && rule.rolls) problems.push('a period in hours does not roll');
  if (rule.period?.unit === 'wd' && rule.effect === 'statutory') problems.push('working days count for internal targets only');
  if (rule.effect === 'internal' && rule.rolls) problems.push('an internal target does not roll');
  if (rule.validFrom && rule.validTo && compareDays(rule.validTo, rule.validFrom) < 0) problems.push('ends before it begins');
  if (!rule.pause?.allowed && !filled(rule.pause?.reason.cs)) problems.push('refuses a pause without reason');
  if (!rule.extension?.allowed && !filled(rule.extension?.reason.cs)) problems.push('refuses an extension without reason');
  if (rule.confirmed !== (rule.openPoint === null)) problems.push('unconfirmed without naming the doubtful point, or the reverse');
  return problems;
}

function exampleProblems(rule: RuleVersion): string[] {
  return rule.examples.flatMap((example) => exampleProblem(rule, example));
}

function exampleProblem(rule: RuleVersion, example: WorkedExample): string[] {
  if (rule.period.unit === 'set' && example.due === undefined) return [`example ${example.from} names no day that was set`];
  const { nominalEnd, legalEnd } = endsOf(rule, example);
  if (nominalEnd === example.nominalEnd && legalEnd === example.legalEnd) return [];
  return [`example ${example.from} gives ${nominalEnd} / ${legalEnd}, not ${example.nominalEnd} / ${example.legalEnd}`];
}

function endsOf(rule: RuleVersion, { from, due = from }: WorkedExample): Ends {
  const { period } = rule;
  if (period.unit === 'h') {
    const end = pragueDay(computeHours(rule, pragueInstant(from, EXAMPLE_HOUR)));
    return { nominalEnd: end, legalEnd: end };
  }
  return ends(from, period.unit === 'set' ? { unit: 'date', on: due } : period, rule.rolls);
}

/** A rule that an extension leads to must be in the book. */
function deadLinks(rules: readonly RuleVersion[]): readonly RuleProblem[] {
  const known = new Set(rules.map((rule) => rule.ruleId));
  const leadsTo = ({ extension }: Unchecked) => (extension?.allowed ? extension.ruleId : null);
  return rules.flatMap((rule) => {
    const next = leadsTo(rule);
    if (next === null || known.has(next)) return [];
    return [{ ruleId: rule.ruleId, version: rule.version, problem: `its extension leads to no rule: ${next}` }];
  });
}

function overlaps(rules: readonly RuleVersion[]): readonly RuleProblem[] {
  return rules.flatMap((rule, i) => {
    const clash = rules.slice(0, i).find((other) => other.ruleId === rule.ruleId && clashes(other, rule));
    return clash === undefined ? [] : [{ ruleId: rule.ruleId, version: rule.version, problem: `overlaps version ${clash.version} in number or time` }];
  });
}

function clashes(a: RuleVersion, b: RuleVersion): boolean {
  if (a.version === b.version) return true;
  const [older, newer] = a.version < b.version ? [a, b] : [b, a];
  return older.validTo === null || older.validTo >= newer.validFrom;
}
