import type { Actor, CaseId, Fact, MeetingState, OpenSeries } from '../../../domain/index.ts';

/** A case of the register with what has happened to it so far. */
export type Recorded = { readonly caseId: CaseId; readonly facts: readonly Fact[] };

/** A year of a series that is opened at `from`, or of one of the register with its meetings that are not over. */
export type YearPlan = {
  /** It is played until this year is over. */
  readonly year: number;
  /** Of a series of the register with what has happened to it; of one that begins with `opening` with []. */
  readonly series: Recorded;
  readonly opening: { readonly command: OpenSeries; readonly actor: Actor } | null;
  readonly meetings: readonly Recorded[];
  /** When the play begins, epoch ms. */
  readonly from: number;
};

/** What was there before, and what came of it. */
type Course = { readonly before: readonly Fact[]; readonly facts: readonly Fact[] };
export type PlayedMeeting = Course & { readonly state: MeetingState };

/** What the year brought: to the series, and to each of its meetings in their order. Epoch ms. */
export type PlayedYear = { readonly series: Course; readonly meetings: readonly PlayedMeeting[]; readonly from: number; readonly until: number };
