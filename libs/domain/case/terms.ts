import { computeRule, endOfDay, ladder, type Day, type RuleVersion, type Step } from '../../law/index.ts';
import type { DeadlineKey, DeadlineTerms, PlannedRung } from './deadline.ts';
import type { DecideContext } from './decide-context.ts';
import { rungInstant } from './jitter.ts';
import { proofText } from './proof.ts';

export type TermsInput = {
  readonly key: DeadlineKey;
  readonly rule: RuleVersion;
  readonly from: Day;
  readonly proof: string;
  /** The day that was set, for rules that have no length of their own. */
  readonly due?: Day | undefined;
  readonly anyHour: boolean;
};

/** A deadline with all it rests on, computed once. Throws LawError as `computeRule` does. */
export function termsOf(input: TermsInput, ctx: DecideContext): DeadlineTerms {
  const { key, rule, from, proof, due, anyHour } = input;
  const { calendar, settings, caseId } = ctx;
  const computation = computeRule({ rule, from, proof, calendar, ...(due === undefined ? {} : { due }) });
  const { nominalEnd, legalEnd } = computation;
  const spec = rule.ladder;
  const rungs: readonly PlannedRung[] = spec === null ? [] : ladder({ spec, day0: from, nominalEnd, legalEnd, calendar })
    .map((rung) => ({ ...rung, at: rungInstant(rung.day, caseId, settings, anyHour) }));
  return {
    key, ruleId: rule.ruleId, ruleVersion: rule.version, citation: rule.citation, effect: rule.effect, binds: rule.binds,
    from, proof, period: computation.period, nominalEnd, legalEnd, lateFrom: endOfDay(legalEnd),
    calendarVersion: computation.calendarVersion, status: computation.status,
    steps: computation.steps.map((step) => withProof(step, proof)), rungs, ladder: spec, anyHour,
  };
}

/** The proof is an enum in the data and words in the sentence. */
function withProof(step: Step, proof: string): Step {
  if (step.kind !== 'day0') return step;
  const words = proofText(proof);
  return { ...step, text: { cs: step.text.cs.replace(proof, words.cs), en: step.text.en.replace(proof, words.en) } };
}
