import { czechCalendar, type Calendar } from './calendar.ts';
import type { Computation, Step } from './computation.ts';
import type { Day } from './day.ts';
import { ends } from './ends.ts';
import { LawError } from './error.ts';
import { checked, periodText, type Period } from './period.ts';
import type { RuleVersion } from './rule.ts';
import { stepsOf } from './steps.ts';
import type { Lang, Text } from './text.ts';

export type ComputeInput = {
  readonly from: Day; readonly period: Period;
  /** Defaults to true (lhůta); a same-day duty never rolls. */
  readonly rolls?: boolean;
  readonly calendar?: Calendar; readonly proof?: string;
};

/** A period by § 40 SŘ, tied to no rule. Throws LawError: `day.…`, `period.…`, `calendar.outsideLaw`. */
export function compute(input: ComputeInput): Computation {
  const { from, calendar = czechCalendar(), proof = null } = input;
  const period = checked(input.period);
  const rolls = (input.rolls ?? true) && period.unit !== 'sameDay';
  const both = ends(from, period, rolls, calendar);
  // The law knows no term in working days; they are for internal targets.
  const regime = period.unit === 'wd' || period.unit === 'sameDay' ? 'none' : 'spravni-rad-40';
  return {
    ruleId: null, ruleVersion: null, citation: null, effect: null, binds: null,
    from, proof, period: periodText(period), ...both, calendarVersion: calendar.version, rolls, status: 'computed',
    steps: stepsOf({ from, proof, period, ends: both, rolls, regime, calendar }),
  };
}

export type ComputeRuleInput = {
  readonly rule: RuleVersion; readonly from: Day;
  /** The day that was set: for rules of period `set`, and only for them. */
  readonly due?: Day;
  readonly proof?: string; readonly calendar?: Calendar;
};

/**
 * A term by a rule, from the day of its trigger. Throws LawError: `rule.notInForce` outside the version's time,
 * `rule.unitMixed` for a rule in hours, `rule.dueMissing` / `rule.dueNotTaken`, and what `compute` throws.
 */
export function computeRule(input: ComputeRuleInput): Computation {
  const { rule, from, calendar = czechCalendar(), proof = null } = input;
  assertInForce(rule, from);
  const period = periodOf(rule, input.due);
  const { rolls, regime } = rule;
  const both = ends(from, period, rolls, calendar);
  return {
    ruleId: rule.ruleId, ruleVersion: rule.version, citation: rule.citation, effect: rule.effect, binds: rule.binds,
    from, proof, period: periodText(period), ...both, calendarVersion: calendar.version, rolls, status: 'computed',
    steps: [...stepsOf({ from, proof, period, ends: both, rolls, regime, calendar }), citationStep(rule)],
  };
}

/** The day a chained term runs from: the previous one's nominal or legal end, as its rule says. */
export function chainStart(previous: Computation, rule: RuleVersion): Day {
  return rule.chain === 'nominal' ? previous.nominalEnd : previous.legalEnd;
}

/** The instant (ms) at which a period in hours ends: real elapsed time, nights, weekends and clock changes included. */
export function computeHours(rule: RuleVersion, fromInstantMs: number): number {
  if (rule.period.unit === 'h') return fromInstantMs + rule.period.amount * 3_600_000;
  throw unitMixed(rule);
}

/** One sentence a step, joined. */
export function explain(c: Computation, lang: Lang): string {
  return c.steps.map((step) => step.text[lang]).join('\n');
}

function assertInForce(rule: RuleVersion, from: Day): void {
  const early = from < rule.validFrom && rule.transitional === 'keep';
  if (!early && (rule.validTo === null || from <= rule.validTo)) return;
  throw new LawError('rule.notInForce', `rule ${rule.ruleId} version ${rule.version} is not in force on ${from}`,
    `Pravidlo ${rule.ruleId} (verze ${rule.version}) dne ${from} neplatí.`,
    { ruleId: rule.ruleId, version: rule.version, on: from, validFrom: rule.validFrom, validTo: rule.validTo });
}

function periodOf(rule: RuleVersion, due: Day | undefined): Period {
  if (rule.period.unit === 'h') throw unitMixed(rule);
  if (rule.period.unit !== 'set') {
    if (due === undefined) return rule.period;
    throw new LawError('rule.dueNotTaken', `rule ${rule.ruleId} has a length of its own`, `Pravidlo ${rule.ruleId} má vlastní délku, den se neurčuje.`, { ruleId: rule.ruleId }, 'due');
  }
  if (due !== undefined) return { unit: 'date', on: due };
  throw new LawError('rule.dueMissing', `rule ${rule.ruleId} needs the day that was set`, `Pravidlo ${rule.ruleId} vyžaduje určený den.`, { ruleId: rule.ruleId }, 'due');
}

function unitMixed(rule: RuleVersion): LawError {
  return new LawError('rule.unitMixed', `rule ${rule.ruleId}: hours and days cannot mix`, `Pravidlo ${rule.ruleId}: hodiny a dny nelze zaměnit.`, { ruleId: rule.ruleId }, 'rule');
}

const EFFECT: Record<RuleVersion['effect'], Text> = {
  statutory: { cs: 'zákonná lhůta', en: 'statutory' },
  set: { cs: 'určená lhůta', en: 'set by the authority' },
  analogous: { cs: 'orientační lhůta', en: 'by analogy' },
  internal: { cs: 'interní termín', en: 'internal target' },
};

function citationStep(rule: RuleVersion): Step {
  const effect = EFFECT[rule.effect];
  const { openPoint } = rule;
  const waits = openPoint === null ? { cs: '', en: '' } : { cs: ` Čeká na potvrzení právníka: ${openPoint.cs}`, en: ` Awaits a lawyer’s confirmation: ${openPoint.en}` };
  return {
    kind: 'citation', data: { ruleId: rule.ruleId, version: rule.version, citation: rule.citation, confirmed: rule.confirmed },
    text: {
      cs: `Podle: ${rule.citation} (${effect.cs}; pravidlo ${rule.ruleId}, verze ${rule.version}).${waits.cs}`,
      en: `Basis: ${rule.citation} (${effect.en}; rule ${rule.ruleId}, version ${rule.version}).${waits.en}`,
    },
  };
}

/** Every version of the rule refuses, with its legal reason: `pause.notAllowed`, `extension.notAllowed`. */
export function refusePauseOrExtension(rule: RuleVersion, what: 'pause' | 'extension' = 'extension'): LawError {
  const policy = rule[what];
  const reason = policy.allowed ? { cs: '', en: '' } : policy.reason;
  const code = what === 'pause' ? 'pause.notAllowed' : 'extension.notAllowed';
  return new LawError(code, reason.en, reason.cs, { ruleId: rule.ruleId, version: rule.version, citation: rule.citation });
}

