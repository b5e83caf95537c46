import type { Day, PeriodStart } from '../../law/index.ts';
import type { DeadlineKey, DeadlineOutcome, DeadlineTerms } from '../case/deadline.ts';
import type { ExclusionReason } from '../case/exclusion.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { PlannedMessages } from '../case/message.ts';
import type { PartyRole } from './commands.ts';
import type { ArrivalDays, Channel, Classification, ClosingReason, Finding, Phase } from './vocabulary.ts';

export type { PeriodStart, StartProof } from '../../law/index.ts';

export type PartyData = {
  readonly id: string;
  readonly role: PartyRole;
  readonly represents: readonly string[];
  readonly relationToChild: string | null;
};
export type ChildData = { readonly id: string; readonly residenceOfficeId: OfficeId | null };
export type ComplainedOfData =
  | { readonly id: string; readonly kind: 'ours'; readonly person: PersonId }
  | { readonly id: string; readonly kind: 'official'; readonly officeId: OfficeId; readonly position: OfficialPosition }
  | { readonly id: string; readonly kind: 'accredited-entity' };
export type OfficialPosition = 'worker' | 'head-of-ospod' | 'head-of-department' | 'secretary' | 'mayor' | 'office';

export type Details = {
  readonly parties: readonly PartyData[];
  readonly children: readonly ChildData[];
  readonly complainedOf: readonly ComplainedOfData[];
  readonly claims: readonly string[];
  readonly workedOnChild: readonly PersonId[];
  readonly handledFirst: readonly PersonId[];
};

export type OralData =
  | { readonly kind: 'settled-at-once' }
  | {
      readonly kind: 'record';
      readonly takenAt: string;
      readonly signed: 'both' | 'refused-to-sign';
      readonly readBack: boolean;
      readonly copyHandedOver: boolean;
    };

export type ConfirmedBy = 'writing' | 'orally' | 'databox' | 'signed-email';
export type Attention = 'secretary' | 'mayor' | 'office';
export type DispatchedBy = 'databox' | 'post' | 'email' | 'in-person';
export type DeliveryProof = 'databox-receipt' | 'databox-fiction' | 'postal-receipt' | 'deposit-fiction' | 'refused' | 'handed-over';
export type CancelReason = 'closed' | 'not-required' | 'withdrawn' | 'joined' | 'reclassified' | 'mistake';

type Nothing = Readonly<Record<string, never>>;

/** What persons did. Each command writes exactly one of these; the version rises with it. */
export type PersonFactData = {
  complaintRegistered: Details & {
    readonly caseId: CaseId;
    readonly channel: Channel;
    readonly arrival: ArrivalDays;
    readonly start: PeriodStart;
    readonly departmentId: DepartmentId;
    readonly handedOver: boolean;
    readonly hasFileNumber: boolean;
    readonly hasDocumentNumber: boolean;
    readonly anonymous: boolean;
    readonly confidential: boolean;
    readonly wantsMeasures: boolean;
    readonly emailSignatureRecognised: boolean | null;
    readonly childAtRisk: boolean;
    readonly crimeSuspected: boolean;
    readonly attachments: readonly string[];
    readonly oral: OralData | null;
  };
  numbersAssigned: { readonly fileNumber: boolean; readonly documentNumber: boolean };
  handedToDepartment: { readonly departmentId: DepartmentId };
  detailsAdded: Details;
  submissionConfirmed: { readonly by: ConfirmedBy };
  childRiskReported: { readonly crimeSuspected: boolean };
  childRiskHandedOver: { readonly officeId: OfficeId; readonly at: string; readonly policeInformed: boolean; readonly feedbackAsked: boolean };
  childRiskFeedback: Nothing;
  classified: { readonly as: Classification; readonly authorityOfficeId: OfficeId | null };
  forwarded: { readonly toOfficeId: OfficeId | null; readonly attention: Attention };
  complainantToldOfForwarding: Nothing;
  forwardDelivered: { readonly proof: 'databox-receipt' | 'postal-receipt' | 'statement' };
  forwardResultAsked: Nothing;
  orpResultReceived: { readonly finding: Finding | null };
  assigned: { readonly ownerId: PersonId };
  biasDeclared: { readonly objectionId: string; readonly personId: PersonId; readonly by: 'self' | 'party' };
  biasDecided: { readonly objectionId: string; readonly personId: PersonId; readonly excluded: boolean };
  documentsRequested: { readonly requestId: string; readonly fromOfficeId: OfficeId | null; readonly dueDay: Day };
  documentsReceived: { readonly requestId: string; readonly complete: boolean };
  statementRequested: { readonly requestId: string; readonly complainedOfId: string; readonly dueDay: Day };
  statementReceived: { readonly requestId: string };
  hearingRecorded: { readonly partyId: string | null; readonly complainedOfId: string | null };
  claimEvaluated: { readonly claimId: string; readonly finding: Finding };
  noticeDrafted: Nothing;
  noticeApproved: Nothing;
  noticeReturned: Nothing;
  noticeSigned: Nothing;
  noticeDispatched: { readonly recipients: readonly string[]; readonly by: DispatchedBy };
  noticeDelivered: { readonly recipient: string; readonly proof: DeliveryProof };
  measureImposed: { readonly measureId: string; readonly dueDay: Day; readonly toOfficeId: OfficeId | null };
  measureChecked: { readonly measureId: string; readonly done: boolean; readonly newDueDay: Day | null };
  /** § 39 odst. 2 SŘ: a day that was set is moved to a later one. */
  dueDayMoved: { readonly of: 'documents' | 'statement' | 'measure'; readonly id: string; readonly dueDay: Day };
  measuresTold: Nothing;
  measuresWished: Nothing;
  withdrawn: Nothing;
  wentOnExOfficio: Nothing;
  joined: { readonly withCaseId: CaseId };
  exceedanceProposed: { readonly missing: readonly string[]; readonly noticeToComplainant: Day };
  exceedanceDecided: { readonly approved: boolean };
  settledByHand: Nothing;
  closed: { readonly reason: ClosingReason };
  reopened: { readonly newRound: boolean };
  noteAdded: Nothing;
  attached: { readonly attachmentId: string };
  dayCorrected: { readonly factNo: number; readonly day: Day };
  arrivalCorrected: { readonly arrival: ArrivalDays; readonly start: PeriodStart };
  mistakeCancelled: Nothing;
};

/** What follows at once, decided at the door. */
export type DoorFactData = {
  registerNumberAssigned: { readonly registerNumber: string };
  phaseChanged: { readonly from: Phase | null; readonly to: Phase };
  deadlineSet: { readonly terms: DeadlineTerms };
  deadlineRearmed: { readonly terms: DeadlineTerms; readonly revision: number; readonly fired: readonly string[]; readonly overtaken: readonly string[] };
  deadlineMet: { readonly key: DeadlineKey; readonly on: Day; readonly outcome: DeadlineOutcome | null };
  deadlineCancelled: { readonly key: DeadlineKey; readonly reason: CancelReason };
  outcomeChanged: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome };
  overrunRefuted: { readonly key: DeadlineKey; readonly overrunFact: number; readonly on: Day | null };
  ownerRemoved: { readonly personId: PersonId; readonly reason: ExclusionReason };
};

/** What time brought, or the world answered. `overrunNoted` and `messagesPlanned` may also come from the door. */
export type ProcessFactData = {
  messagesPlanned: PlannedMessages;
  overrunNoted: { readonly key: DeadlineKey; readonly outcome: DeadlineOutcome };
  messageSent: { readonly key: string; readonly recipient: PersonId; readonly messageId: string };
};

export type ComplaintFactData = PersonFactData & DoorFactData & ProcessFactData;
export type ComplaintFactType = keyof ComplaintFactData;
