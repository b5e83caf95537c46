import type { Bound, Day, LadderSpec, LegalEffect, RungKey, Step } from '../../law/index.ts';

export type DeadlineKey = string;

/** One rung with the instant at which the process wakes for it (epoch ms; 8:00 Prague plus the case's jitter). */
export type PlannedRung = {
  readonly key: RungKey;
  readonly day: Day;
  readonly at: number;
  readonly audience: 'owner' | 'owner+manager';
  readonly kind: 'reminder' | 'escalation';
};

/**
 * How a deadline ended: kept; over with an approved lawful reason; over; over though it was but a guideline, which is no breach.
 * Overdue itself is never stored.
 */
export type DeadlineOutcome = 'within' | 'over-lawful' | 'breached' | 'over-guideline';

/** As recorded by `deadlineSet`: computed once at the door, never again. */
export type DeadlineTerms = {
  /** Unique within the case and stable: 'complaint-60d', 'measure-check:<measureId>', 'complaint-60d:2' after a reopening. */
  readonly key: DeadlineKey;
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly citation: string;
  readonly effect: LegalEffect;
  readonly binds: Bound;
  readonly from: Day;
  /** Which event started it and what proves that day, as an enum: 'databox-delivery', 'registry-stamp', … */
  readonly proof: string;
  readonly period: string;
  readonly nominalEnd: Day;
  readonly legalEnd: Day;
  /** First instant that is late: midnight in Prague after `legalEnd`, epoch ms. */
  readonly lateFrom: number;
  readonly calendarVersion: string;
  readonly status: 'computed' | 'confirmed';
  readonly steps: readonly Step[];
  /** The finite rungs; those after the legal end follow from `ladder`. */
  readonly rungs: readonly PlannedRung[];
  /** The ladder's rule as it was when the deadline was set; null: nobody is reminded. */
  readonly ladder: LadderSpec | null;
  /** Hours of the day and days of rest do not hold its messages back (child at risk). */
  readonly anyHour: boolean;
};

export type Deadline = DeadlineTerms & {
  readonly setByFact: number;
  /** 1, and one more with each re-arming; part of the keys of later messages. */
  readonly revision: number;
  readonly state: 'open' | 'met' | 'cancelled';
  readonly metOn: Day | null;
  readonly outcome: DeadlineOutcome | null;
  readonly fired: readonly RungKey[];
  readonly overtaken: readonly RungKey[];
  /** The fact that noted the overrun, and the one that refuted it. */
  readonly overrunFact: number | null;
  readonly refutedByFact: number | null;
};
