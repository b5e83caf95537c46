import type { Day } from '../../law/index.ts';
import type { CaseFactData } from '../case/facts.ts';
import type { CaseId, OfficeId } from '../case/ids.ts';
import type { Nothing, RegisteredData, SubmissionPersonData } from '../submission/facts.ts';
import type { Classification, ClosingReason, Finding, RegimeStep } from './vocabulary.ts';

/** What persons did. Each command writes exactly one of these; the version rises with it. */
export type PersonFactData = SubmissionPersonData & {
  complaintRegistered: RegisteredData;
  classified: { readonly as: Classification; readonly authorityOfficeId: OfficeId | null };
  documentsRequested: { readonly requestId: string; readonly fromOfficeId: OfficeId | null; readonly dueDay: Day };
  documentsReceived: { readonly requestId: string; readonly complete: boolean };
  statementRequested: { readonly requestId: string; readonly complainedOfId: string; readonly dueDay: Day };
  statementReceived: { readonly requestId: string };
  hearingRecorded: { readonly partyId: string | null; readonly complainedOfId: string | null };
  claimEvaluated: { readonly claimId: string; readonly finding: Finding };
  measuresTold: Nothing;
  measuresWished: Nothing;
  exceedanceProposed: { readonly missing: readonly string[]; readonly noticeToComplainant: Day };
  exceedanceDecided: { readonly approved: boolean };
  reviewOpened: { readonly reviewCaseId: CaseId };
  regimeStepTaken: { readonly step: Exclude<RegimeStep, 'decision-in-force'> };
  /** The day of legal force lies before the submission; entered anew, the later entry holds. */
  legalForceNoted: { readonly since: Day };
  settledByHand: Nothing;
  closed: { readonly reason: ClosingReason };
};

export type ComplaintFactData = PersonFactData & CaseFactData;
export type ComplaintFactType = keyof ComplaintFactData;
