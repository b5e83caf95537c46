import type { LadderSpec } from './ladder.ts';
import { INTERNAL_LADDER, OTHERS_LADDER, STANDARD_LADDER } from './ladder.ts';

/** Points on which the law is doubtful or leaves the choice to the office. Each default awaits a lawyer (docs/legal/open-questions.md). */
export type LawConfig = {
  /** Which step of the notice meets day 60 of § 175 odst. 5 SŘ. */
  readonly noticeCountsWhen: 'signed' | 'dispatched' | 'delivered';
  /** Internal target for the dispatch of the notice, in days from day 0. */
  readonly noticeDispatchDay: number;
  /** § 175 odst. 7 SŘ sets no length. */
  readonly reviewDays: number;
  /** „Bezodkladně“ of § 12 SŘ as an internal target. */
  readonly forwardWorkingDays: number;
  /** „Bezodkladně“ of § 175 odst. 6 SŘ as an internal target. */
  readonly measuresWorkingDays: number;
  /** Whether the tenth day of the data-box and deposit fictions moves from a day of rest. */
  readonly fictionRolls: boolean;
  readonly ladders: {
    readonly standard: LadderSpec; readonly internal: LadderSpec; readonly others: LadderSpec;
    /** In place of the standard one, by the id of the rule. */
    readonly rules: Readonly<Record<string, LadderSpec>>;
  };
};

export const DEFAULT_LAW_CONFIG: LawConfig = {
  noticeCountsWhen: 'dispatched',
  noticeDispatchDay: 50,
  reviewDays: 60,
  forwardWorkingDays: 5,
  measuresWorkingDays: 10,
  fictionRolls: true,
  ladders: { standard: STANDARD_LADDER, internal: INTERNAL_LADDER, others: OTHERS_LADDER, rules: {} },
};
