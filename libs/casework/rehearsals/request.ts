import type { Actor, CaseId, CaseKind, CaseCommand, FieldProblem, PersonId, OpeningCommand, TimelineEvent } from '../../domain/index.ts';
import type { DomainErrorKind } from '../../domain/index.ts';
import type { Day } from '../../law/index.ts';

/** A step of a script: its number there, its instant (epoch ms), and by whom; null: by whoever may take it. */
export type RequestedStep = { readonly no: number; readonly at: number; readonly command: CaseCommand; readonly by: PersonId | null };

/** A case that begins with an intake, or one of the register played onward. Without names and texts (see `withoutTexts`). */
export type RehearsalStart =
  | { readonly type: 'intake'; readonly command: OpeningCommand; readonly actor: Actor }
  | { readonly type: 'case'; readonly caseId: CaseId };

export type RehearsalRequest = {
  readonly kind: CaseKind;
  readonly start: RehearsalStart;
  /** When the play begins, epoch ms. */
  readonly from: number;
  readonly script: readonly RequestedStep[];
};

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
  | { readonly outcome: 'refused'; readonly refusal: Refusal }
  /** It was begun more than once and never came to its end. */
  | { readonly outcome: 'broken' };
