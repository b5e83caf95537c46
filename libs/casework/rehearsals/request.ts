import type {
  Actor, CaseCommand, CaseId, FieldProblem, OfficeId, OpeningCommand, OpenSeries, PersonId, SubmissionKind, TimelineEvent, YearEvent,
} from '../../domain/index.ts';
import type { DomainErrorKind } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';

/** The kind of rehearsal that is of no single case. */
export const YEAR_OF_MEETINGS = 'meeting-series';

/** A step of a script: its number there, its instant (epoch ms), and by whom; null: by whoever may take it. */
export type RequestedStep = { readonly no: number; readonly at: number; readonly command: CaseCommand; readonly by: PersonId | null };

/** A case that begins with an intake, or one of the register played onward. Without names and texts (see `withoutTexts`). */
export type RehearsalStart =
  | { readonly type: 'intake'; readonly command: OpeningCommand; readonly actor: Actor }
  | { readonly type: 'case'; readonly caseId: CaseId };

export type CaseRehearsal = {
  readonly kind: SubmissionKind;
  readonly start: RehearsalStart;
  /** When the play begins, epoch ms. */
  readonly from: number;
  readonly script: readonly RequestedStep[];
};

/** A series that is set up, as a template of the data pack has it or as somebody would; or one of the register, played onward. Without titles. */
export type YearStart =
  | { readonly type: 'opening'; readonly of: 'template' | 'settings'; readonly command: OpenSeries; readonly actor: Actor }
  | { readonly type: 'series'; readonly seriesId: CaseId };

/** Meetings of a series, until a year is over. */
export type YearRehearsal = { readonly kind: typeof YEAR_OF_MEETINGS; readonly year: number; readonly start: YearStart; readonly from: number };

export type RehearsalRequest = CaseRehearsal | YearRehearsal;

/** An invitee as the registers know it; nothing of a guest. */
export type InvitedRef = { readonly id: string; readonly officeId: OfficeId | null; readonly memberId: string | null; readonly personId: PersonId | null };

/** A refusal by the domain's rules, as it survives being written down; `step`: its number in the script, null for the intake. */
export type Refusal = {
  readonly step: number | null;
  readonly kind: DomainErrorKind;
  readonly code: string;
  readonly messageCs: string;
  readonly fields: readonly FieldProblem[];
};

export type RehearsalAnswer =
  | { readonly outcome: 'played'; readonly from: Day; readonly until: Day; readonly end: 'closed' | 'nobody-acts'; readonly events: readonly TimelineEvent[] }
  | { readonly outcome: 'played-year'; readonly from: Day; readonly until: Day; readonly events: readonly YearEvent[]; readonly invited: readonly InvitedRef[] }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** It was begun more than once and never came to its end. */
  | { readonly outcome: 'broken' };
