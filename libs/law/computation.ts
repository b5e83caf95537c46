import type { Day } from './day.ts';
import type { Bound, LegalEffect } from './rule.ts';
import type { Text } from './text.ts';

export type StepKind = 'day0' | 'count' | 'monthEnd' | 'skip' | 'roll' | 'noRoll' | 'citation';

/** One step of a computation, as data and as a sentence. */
export type Step = { readonly kind: StepKind; readonly day?: Day; readonly data: Readonly<Record<string, string | number | boolean>>; readonly text: Text };

/** A date with everything it rests on. `computed` until a person confirms it. */
export type Computation = {
  readonly ruleId: string | null;
  readonly ruleVersion: number | null;
  readonly citation: string | null;
  readonly effect: LegalEffect | null;
  readonly binds: Bound | null;
  /** Day 0: the day of the event. */
  readonly from: Day;
  /** What proves day 0, e.g. the id of a delivery receipt. Never a name. */
  readonly proof: string | null;
  /** Canonical text, as `parsePeriod` reads. */
  readonly period: string;
  readonly nominalEnd: Day;
  readonly legalEnd: Day;
  readonly calendarVersion: string;
  readonly rolls: boolean;
  readonly status: 'computed' | 'confirmed';
  readonly steps: readonly Step[];
};
