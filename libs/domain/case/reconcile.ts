import type { Day } from '../../law/index.ts';
import { LawError } from '../../law/index.ts';
import type { Deadline, DeadlineKey, DeadlineOutcome, DeadlineTerms } from './deadline.ts';
import type { DecideContext } from './decide-context.ts';
import { DomainError } from './errors.ts';
import { isBreachable, isGuideline, isOverrunNoted } from './rungs.ts';
import { termsOf } from './terms.ts';

/** A deadline that the state calls for, and the day on which it was fulfilled, if it was. */
export type Required = {
  readonly key: DeadlineKey;
  readonly ruleId: string;
  readonly from: Day;
  readonly proof: string;
  readonly due?: Day | undefined;
  readonly fulfilled: Day | null;
  readonly anyHour?: boolean | undefined;
  /** Working days that the office set instead of the rule's own number (internal targets only). */
  readonly workingDays?: number | undefined;
};

export type DeadlineChange =
  | { readonly type: 'deadlineSet'; readonly data: { readonly terms: DeadlineTerms } }
  | {
      readonly type: 'deadlineRearmed';
      readonly data: { readonly terms: DeadlineTerms; readonly revision: number; readonly fired: readonly string[]; readonly overtaken: readonly string[] };
    }
  | { readonly type: 'deadlineMet'; readonly data: { readonly key: DeadlineKey; readonly on: Day; readonly outcome: DeadlineOutcome | null } }
  | { readonly type: 'overrunNoted'; readonly data: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome } }
  | { readonly type: 'outcomeChanged'; readonly data: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome } }
  | { readonly type: 'overrunRefuted'; readonly data: { readonly key: DeadlineKey; readonly overrunFact: number; readonly on: Day | null } };

/**
 * What has to be recorded next so that a deadline agrees with what the state calls for; [] when it does.
 * Called again after its facts were applied, until nothing is left. `lawful`: the exceedance of this deadline is approved.
 */
export function reconcile(required: Required, present: Deadline | null, lawful: boolean, ctx: DecideContext): readonly DeadlineChange[] {
  if (present === null) return [{ type: 'deadlineSet', data: { terms: newTerms(required, ctx) } }];
  if (isToBeRearmed(required, present)) return [rearmed(required, present, ctx)];
  const refuted = refutation(required, present, ctx);
  if (refuted.length > 0) return refuted;
  return present.state === 'cancelled' ? [] : fulfilment(required, present, lawful);
}

function isToBeRearmed(required: Required, present: Deadline): boolean {
  const same = present.from === required.from && present.ruleId === required.ruleId && present.proof === required.proof
    && (required.due === undefined || required.due === present.nominalEnd);
  if (!same || present.state === 'cancelled') return true;
  // An internal target once met is not asked for again when a step is taken back.
  return present.state === 'met' && required.fulfilled === null && present.effect !== 'internal';
}

function rearmed(required: Required, present: Deadline, ctx: DecideContext): DeadlineChange {
  const terms = newTerms(required, ctx);
  const past = new Set(terms.rungs.filter(({ at }) => at <= ctx.now).map(({ key }) => key));
  const lateStill = terms.lateFrom <= ctx.now;
  const keeps = (key: string): boolean => past.has(key) || (lateStill && !terms.rungs.some((rung) => rung.key === key));
  return {
    type: 'deadlineRearmed',
    data: { terms, revision: present.revision + 1, fired: present.fired.filter(keeps), overtaken: present.overtaken.filter(keeps) },
  };
}

/** A breach is never deleted; a later entry of an earlier day, or of another day 0, shows that it was none. */
function refutation(required: Required, present: Deadline, ctx: DecideContext): readonly DeadlineChange[] {
  if (!isOverrunNoted(present) || present.overrunFact === null) return [];
  const inTime = required.fulfilled === null ? ctx.now < present.lateFrom : required.fulfilled <= present.legalEnd;
  if (!inTime) return [];
  return [{ type: 'overrunRefuted', data: { key: present.key, overrunFact: present.overrunFact, on: required.fulfilled } }];
}

function fulfilment({ fulfilled }: Required, present: Deadline, lawful: boolean): readonly DeadlineChange[] {
  const { key } = present;
  const breachable = isBreachable(present);
  const late = breachable ? (lawful ? 'over-lawful' : 'breached') : isGuideline(present) ? 'over-guideline' : null;
  if (fulfilled === null) {
    const changed = isOverrunNoted(present) && late !== null && present.outcome !== late;
    return changed ? [{ type: 'outcomeChanged', data: { key, outcome: late } }] : [];
  }
  const outcome = fulfilled <= present.legalEnd ? 'within' : late;
  if (breachable && outcome !== 'within' && outcome !== null && !isOverrunNoted(present)) return [{ type: 'overrunNoted', data: { key, outcome } }];
  const met = present.state === 'met' && present.metOn === fulfilled && present.outcome === outcome;
  return met ? [] : [{ type: 'deadlineMet', data: { key, on: fulfilled, outcome } }];
}

/** Throws DomainError with the law's own code where no rule holds on that day. */
function newTerms(required: Required, ctx: DecideContext): DeadlineTerms {
  const { ruleId, from, key, proof, due, workingDays, anyHour = false } = required;
  try {
    const rule = ctx.rules.rule(ruleId, from);
    const adjusted = workingDays === undefined || rule.period.unit !== 'wd'
      ? rule : { ...rule, period: { unit: 'wd' as const, amount: workingDays } };
    return termsOf({ key, rule: adjusted, from, proof, due, anyHour }, ctx);
  } catch (error) {
    if (error instanceof LawError) throw new DomainError('invalid', error.code, error.messageCs, { details: { ruleId } });
    throw error;
  }
}
