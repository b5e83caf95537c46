import type { Day } from '../../law/index.ts';
import type { OfficeId } from '../case/ids.ts';
import type { Claim, FirstGiven, Intake, SubmissionCommand } from '../submission/commands.ts';
import type { Classification, ClosingReason, Finding, RegimeStep } from './vocabulary.ts';

export type RegisterComplaint = Intake & {
  readonly type: 'registerComplaint';
  readonly anonymous: boolean;
  readonly wantsMeasures: boolean;
  readonly claims: readonly Claim[];
};

export type ComplaintCommand =
  | RegisterComplaint
  | SubmissionCommand
  | { readonly type: 'classify'; readonly as: Classification; readonly day: Day; readonly authorityOfficeId?: OfficeId | undefined; readonly text: { readonly reason: string } }
  | { readonly type: 'requestDocuments'; readonly requestId: string; readonly fromOfficeId?: OfficeId | undefined; readonly day: Day; readonly dueDay: Day; readonly text: { readonly what: string; readonly from?: string | undefined } }
  | { readonly type: 'receiveDocuments'; readonly requestId: string; readonly day: Day; readonly complete: boolean }
  | { readonly type: 'requestStatement'; readonly requestId: string; readonly complainedOfId: string; readonly day: Day; readonly dueDay: Day }
  | { readonly type: 'receiveStatement'; readonly requestId: string; readonly day: Day; readonly text: { readonly statement: string } }
  | { readonly type: 'recordHearing'; readonly day: Day; readonly partyId?: string | undefined; readonly complainedOfId?: string | undefined; readonly text: { readonly record: string } }
  | { readonly type: 'evaluateClaim'; readonly claimId: string; readonly finding: Finding; readonly text: { readonly reasons: string } }
  | { readonly type: 'tellMeasures'; readonly day: Day }
  | { readonly type: 'wishToBeToldOfMeasures'; readonly day: Day }
  | { readonly type: 'proposeExceedance'; readonly missing: readonly string[]; readonly noticeToComplainant: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'approveExceedance'; readonly approved: boolean; readonly text: { readonly reason: string } }
  /** § 175 odst. 7 SŘ: what came is a request for review; it goes on as a case of its own, and this one is closed. */
  | { readonly type: 'openReview'; readonly first: FirstGiven }
  /** `day`: when it happened; of `decision-in-force` the day of legal force. */
  | { readonly type: 'noteRegimeStep'; readonly step: RegimeStep; readonly day: Day }
  | { readonly type: 'settleByHand'; readonly day: Day; readonly text: { readonly how: string } }
  | { readonly type: 'close'; readonly reason: ClosingReason; readonly day: Day; readonly text?: { readonly note: string } | undefined };
