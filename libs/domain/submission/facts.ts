import type { ArrivalDays, Channel, Day, PeriodStart } from '../../law/index.ts';
import type { CaseFactData } from '../case/facts.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { Finding, PartyRole } from './commands.ts';

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
/** The handling that is to be reviewed; its č. j. is content. */
export type FirstHandling = {
  readonly caseId: CaseId | null;
  /** null: ours. */
  readonly officeId: OfficeId | null;
  readonly deliveredDay: Day;
  readonly outcome: 'notified' | 'not-handled';
  readonly noticeDay: Day | null;
  readonly finding: Finding | null;
};

export type Nothing = Readonly<Record<string, never>>;

/** What the first fact of a submission says, of whatever kind it is. */
export type RegisteredData = Details & {
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

/** What persons did in the same way whatever kind of submission it is. Each command writes exactly one; the version rises with it. */
export type SubmissionPersonData = {
  numbersAssigned: { readonly fileNumber: boolean; readonly documentNumber: boolean };
  handedToDepartment: { readonly departmentId: DepartmentId };
  detailsAdded: Details;
  submissionConfirmed: { readonly by: ConfirmedBy };
  childRiskReported: { readonly crimeSuspected: boolean };
  childRiskHandedOver: { readonly officeId: OfficeId; readonly at: string; readonly policeInformed: boolean; readonly feedbackAsked: boolean };
  childRiskFeedback: Nothing;
  notifierAsked: Nothing;
  notifierInformed: Nothing;
  forwarded: { readonly toOfficeId: OfficeId | null; readonly attention: Attention };
  complainantToldOfForwarding: Nothing;
  forwardDelivered: { readonly proof: 'databox-receipt' | 'postal-receipt' | 'statement' };
  forwardResultAsked: Nothing;
  orpResultReceived: { readonly finding: Finding | null };
  assigned: { readonly ownerId: PersonId };
  biasDeclared: { readonly objectionId: string; readonly personId: PersonId; readonly by: 'self' | 'party' };
  biasDecided: { readonly objectionId: string; readonly personId: PersonId; readonly excluded: boolean };
  noticeDrafted: Nothing;
  noticeApproved: Nothing;
  noticeReturned: Nothing;
  noticeSigned: Nothing;
  noticeDispatched: { readonly recipients: readonly string[]; readonly by: DispatchedBy };
  noticeDelivered: { readonly recipient: string; readonly proof: DeliveryProof };
  measureImposed: { readonly measureId: string; readonly dueDay: Day; readonly toOfficeId: OfficeId | null };
  /** § 39 odst. 2 SŘ: a day that was set is moved to a later one. */
  dueDayMoved: { readonly of: 'documents' | 'statement' | 'request' | 'measure'; readonly id: string; readonly dueDay: Day };
  measureChecked: { readonly measureId: string; readonly done: boolean; readonly newDueDay: Day | null };
  /** `partyId`: who of several withdrew for himself; null, and absent in older facts: all of them. */
  withdrawn: { readonly partyId?: string | null };
  wentOnExOfficio: Nothing;
  joined: { readonly withCaseId: CaseId };
  reopened: { readonly newRound: boolean };
  noteAdded: Nothing;
  attached: { readonly attachmentId: string };
  dayCorrected: { readonly factNo: number; readonly day: Day };
  arrivalCorrected: { readonly arrival: ArrivalDays; readonly start: PeriodStart };
  mistakeCancelled: Nothing;
};

export type SubmissionFactData = SubmissionPersonData & CaseFactData;
