import type { Day } from './day.ts';
import type { LadderSpec } from './ladder.ts';
import type { Period } from './period.ts';
import type { Text } from './text.ts';

/** statutory: zákonná · set: určená (§ 39 SŘ) · analogous: orientační · internal: interní termín. */
export type LegalEffect = 'statutory' | 'set' | 'analogous' | 'internal';
/** Whom the duty binds. Only what binds `us` can be our breach. */
export type Bound = 'us' | 'complainant' | 'orp' | 'inspected' | 'other';
export type CountingRegime = 'spravni-rad-40' | 'reg-1182-71' | 'hours' | 'none';

/** `set`: the law or the authority gives no length but a day, passed as `due`. `h`: real elapsed hours, see `computeHours`. */
export type RulePeriod = Period | { readonly unit: 'h'; readonly amount: number } | { readonly unit: 'set' };

export type PausePolicy =
  | { readonly allowed: false; readonly reason: Text }
  | { readonly allowed: true; readonly condition: Text; readonly citation: string };

export type ExtensionPolicy =
  | { readonly allowed: false; readonly reason: Text }
  | {
    readonly allowed: true; readonly condition: Text; readonly citation: string;
    /** null: a new day is set. */
    readonly by: Period | null; readonly times: number | null;
    /** The rule that computes the extended end, where it is a rule of its own. */
    readonly ruleId: string | null;
  };

/** Worked examples of a period in hours start at this hour in Prague; their ends are the day it ends on. */
export const EXAMPLE_HOUR = 12;

export type WorkedExample = { readonly from: Day; readonly due?: Day; readonly nominalEnd: Day; readonly legalEnd: Day };

/** One version of one rule of law, as data with its time of validity. */
export type RuleVersion = {
  readonly ruleId: string;
  readonly version: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  /** What happens to terms already running when this version takes effect: `keep` the older one, or `switch` to this. */
  readonly transitional: 'keep' | 'switch';
  readonly citation: string;
  readonly act: string;
  readonly title: Text;
  readonly period: RulePeriod;
  readonly trigger: Text;
  /** The type of the fact that fulfils the duty. */
  readonly fulfilledBy: string;
  readonly binds: Bound;
  readonly effect: LegalEffect;
  readonly regime: CountingRegime;
  /** true: lhůta, its end moves to the next working day; false: doba or internal target, it does not. */
  readonly rolls: boolean;
  readonly pause: PausePolicy;
  readonly extension: ExtensionPolicy;
  /** From which end of the previous term a chained one runs. */
  readonly chain: 'nominal' | 'legal';
  readonly ladder: LadderSpec | null;
  /** What can be done when the day has passed: for whom the duty protects, under this version of the law. */
  readonly advice: Text;
  /** false: waits for a lawyer's confirmation, and the screens say so. */
  readonly confirmed: boolean;
  /** The doubtful point that waits; null when confirmed. */
  readonly openPoint: Text | null;
  readonly examples: readonly WorkedExample[];
};
