import type { Day } from '../../law/index.ts';
import type { CaseId, OfficeId } from '../case/ids.ts';
import type { Dated, DatedBy } from '../case/state.ts';
import type { SubmissionState } from '../submission/state.ts';
import type { RegimeStepTaken } from './regime-steps.ts';
import type { Classification, ClosingReason, Finding, Phase } from './vocabulary.ts';

export type ClassifiedAs = DatedBy & { readonly as: Classification; readonly authorityOfficeId: OfficeId | null };

export type DocumentRequest = {
  readonly id: string;
  readonly fromOfficeId: OfficeId | null;
  readonly dueDay: Day;
  readonly requested: Dated;
  readonly received: (Dated & { readonly complete: boolean }) | null;
};
export type StatementRequest = {
  readonly id: string;
  readonly complainedOfId: string;
  readonly dueDay: Day;
  readonly requested: Dated;
  readonly received: Dated | null;
};

export type Evaluation = Dated & { readonly claimId: string; readonly finding: Finding };

export type Exceedance = {
  readonly proposed: DatedBy;
  readonly missing: readonly string[];
  readonly noticeToComplainant: Day;
  readonly decided: (DatedBy & { readonly approved: boolean }) | null;
};

/** Everything that is decided upon, folded from the facts' data: ids, days, enums. No name, no text. */
export type ComplaintState = SubmissionState & {
  readonly kind: 'complaint';
  readonly phase: Phase;
  readonly closed: (Dated & { readonly reason: ClosingReason | 'mistake' | 'review-opened' }) | null;
  readonly wantsMeasures: boolean;
  readonly classified: ClassifiedAs | null;
  readonly documents: readonly DocumentRequest[];
  readonly statements: readonly StatementRequest[];
  readonly hearings: readonly Dated[];
  readonly evaluations: readonly Evaluation[];
  readonly measuresTold: Dated | null;
  readonly exceedance: Exceedance | null;
  readonly regimeSteps: readonly RegimeStepTaken[];
  readonly settledByHand: Dated | null;
  /** The review as which it goes on. */
  readonly reviewOpened: (Dated & { readonly caseId: CaseId }) | null;
};
