import type { ArrivalDays, Channel, Day } from '../../law/index.ts';
import type { OfficeId, PersonId } from '../case/ids.ts';

/** Names and free text: never in a fact's data, only in its content. */
export type PartyText = {
  readonly name: string;
  readonly address?: string | undefined;
  readonly email?: string | undefined;
  readonly dataBox?: string | undefined;
  readonly phone?: string | undefined;
};

export type PartyRole = 'complainant' | 'representative' | 'common-representative' | 'other-side' | 'interpreter';

export type Party = {
  readonly id: string;
  readonly role: PartyRole;
  /** Whom a representative stands for. */
  readonly represents?: readonly string[] | undefined;
  readonly relationToChild?: 'mother' | 'father' | 'child' | 'grandparent' | 'foster-parent' | 'guardian' | 'other' | undefined;
  readonly text: PartyText;
};

/** Initials, year of birth and the ORP's Om mark are content; `id` alone is data. */
export type Child = {
  readonly id: string;
  readonly residenceOfficeId?: OfficeId | undefined;
  readonly text: { readonly initials: string; readonly birthYear: number; readonly fileMark?: string | undefined };
};

/** Somebody of ours by id; an official elsewhere by office and function, the name being content. */
export type ComplainedOf =
  | { readonly id: string; readonly person: PersonId }
  | {
      readonly id: string;
      readonly officeId: OfficeId;
      readonly position: 'worker' | 'head-of-ospod' | 'head-of-department' | 'secretary' | 'mayor' | 'office';
      readonly text: { readonly name?: string | undefined };
    }
  | { readonly id: string; readonly accreditedEntity: true; readonly text: { readonly name: string } };

export type Claim = { readonly id: string; readonly text: { readonly claim: string } };

/** What is entered of a submission of any kind when it comes. */
export type Intake = {
  readonly channel: Channel;
  readonly arrival: ArrivalDays;
  readonly fileNumber?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly departmentId: string;
  readonly confidential: boolean;
  readonly emailSignatureRecognised?: boolean | undefined;
  readonly childAtRisk: boolean;
  readonly crimeSuspected?: boolean | undefined;
  readonly parties: readonly Party[];
  readonly children: readonly Child[];
  readonly complainedOf: readonly ComplainedOf[];
  readonly attachments: readonly string[];
  readonly workedOnChild?: readonly PersonId[] | undefined;
  readonly handledFirst?: readonly PersonId[] | undefined;
  readonly text: { readonly subject: string; readonly body?: string | undefined };
  /** Oral: settled at once with one line for statistics, or the record. */
  readonly oral?:
    | { readonly kind: 'settled-at-once'; readonly text: { readonly how: string } }
    | {
        readonly kind: 'record';
        readonly takenAt: string;
        readonly signed: 'both' | 'refused-to-sign';
        readonly readBack: boolean;
        readonly copyHandedOver: boolean;
        readonly text: { readonly place: string; readonly words: string };
      }
    | undefined;
};

export type AddDetails = {
  readonly type: 'addDetails';
  readonly parties?: readonly Party[] | undefined;
  readonly children?: readonly Child[] | undefined;
  readonly complainedOf?: readonly ComplainedOf[] | undefined;
  readonly claims?: readonly Claim[] | undefined;
  readonly workedOnChild?: readonly PersonId[] | undefined;
  readonly handledFirst?: readonly PersonId[] | undefined;
};

export type Finding = 'justified' | 'partly-justified' | 'not-justified';

/** The handling that is to be reviewed. The first complaint may be in our register, or exist only elsewhere. */
export type FirstGiven = {
  /** Its case in our register. */
  readonly caseId?: string | undefined;
  readonly handledBy: 'us' | 'office';
  /** Of an office elsewhere. */
  readonly officeId?: OfficeId | undefined;
  /** Delivered to whoever was to handle it. */
  readonly deliveredDay: Day;
  readonly outcome: 'notified' | 'not-handled';
  readonly noticeDay?: Day | undefined;
  readonly finding?: Finding | undefined;
  readonly documentNumber?: string | undefined;
};

/** Steps that are the same whatever kind of submission it is that the office handles. */
export type SubmissionCommand =
  /** What was learned after the intake: further parties, claims, persons complained of. Nothing is overwritten. */
  | AddDetails
  | { readonly type: 'assignNumbers'; readonly fileNumber?: string | undefined; readonly documentNumber?: string | undefined }
  | { readonly type: 'handOverToDepartment'; readonly departmentId: string; readonly day: Day }
  /** § 37 odst. 4 SŘ: the submission sent without a recognised signature (or told by telephone) was confirmed. */
  | { readonly type: 'confirmSubmission'; readonly day: Day; readonly by: 'writing' | 'orally' | 'databox' | 'signed-email' }
  | { readonly type: 'reportChildAtRisk'; readonly day: Day; readonly crimeSuspected: boolean; readonly text: { readonly grounds: string } }
  | { readonly type: 'takeOverChildRisk'; readonly officeId: OfficeId; readonly at: string; readonly policeInformed: boolean; readonly feedbackAsked: boolean; readonly text: { readonly takenOverBy: string } }
  | { readonly type: 'recordChildRiskFeedback'; readonly day: Day; readonly text: { readonly feedback: string } }
  /** § 10 odst. 4 SPOD: who reported the child at risk asked to be told what was done. */
  | { readonly type: 'recordNotifierRequest'; readonly day: Day }
  | { readonly type: 'recordNotifierInformed'; readonly day: Day }
  | { readonly type: 'forward'; readonly day: Day; readonly toOfficeId?: OfficeId | undefined; readonly attention: 'secretary' | 'mayor' | 'office'; readonly documentNumber?: string | undefined; readonly text: { readonly resolution: string; readonly to?: string | undefined } }
  | { readonly type: 'tellComplainantOfForwarding'; readonly day: Day; readonly documentNumber?: string | undefined }
  | { readonly type: 'recordForwardDelivered'; readonly day: Day; readonly proof: 'databox-receipt' | 'postal-receipt' | 'statement' }
  | { readonly type: 'askForForwardResult'; readonly day: Day }
  | { readonly type: 'recordForwardResult'; readonly day: Day; readonly finding?: Finding | undefined; readonly documentNumber?: string | undefined; readonly text: { readonly result: string } }
  | { readonly type: 'assign'; readonly ownerId: PersonId }
  | { readonly type: 'declareBias'; readonly personId: PersonId; readonly by: 'self' | 'party'; readonly text: { readonly reason: string } }
  | { readonly type: 'decideBias'; readonly objectionId: string; readonly excluded: boolean; readonly text: { readonly resolution: string } }
  | { readonly type: 'draftNotice'; readonly day: Day; readonly text: { readonly notice: string } }
  | { readonly type: 'approveNotice'; readonly day: Day }
  | { readonly type: 'returnNotice'; readonly day: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'signNotice'; readonly day: Day; readonly text: { readonly signedBy: string; readonly position: string } }
  | { readonly type: 'dispatchNotice'; readonly day: Day; readonly recipients: readonly string[]; readonly by: 'databox' | 'post' | 'email' | 'in-person'; readonly documentNumber?: string | undefined }
  | { readonly type: 'recordNoticeDelivered'; readonly day: Day; readonly recipient: string; readonly proof: 'databox-receipt' | 'databox-fiction' | 'postal-receipt' | 'deposit-fiction' | 'refused' | 'handed-over' }
  | { readonly type: 'setMeasure'; readonly measureId: string; /** When it was imposed; today unless said. */ readonly day?: Day | undefined; readonly dueDay: Day; readonly toOfficeId?: OfficeId | undefined; readonly text: { readonly internal: string; readonly forComplainant: string } }
  | { readonly type: 'checkMeasure'; readonly measureId: string; readonly day: Day; readonly done: boolean; readonly newDueDay?: Day | undefined; readonly text: { readonly result: string } }
  /** `partyId`: one of several complainants withdraws for himself; without it all of them do. */
  | { readonly type: 'withdraw'; readonly partyId?: string | undefined; readonly day: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'goOnExOfficio'; readonly text: { readonly reason: string } }
  | { readonly type: 'join'; readonly withCaseId: string; readonly text: { readonly reason: string } }
  /** By the key of the deadline. § 175 SŘ knows neither; § 39 odst. 2 SŘ lets a day that was set be moved. */
  | { readonly type: 'extendDeadline'; readonly deadline: string; readonly newDay: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'pauseDeadline'; readonly deadline: string; readonly text: { readonly reason: string } }
  | { readonly type: 'reopen'; readonly day: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'addNote'; readonly text: { readonly note: string } }
  | { readonly type: 'attach'; readonly attachmentId: string }
  /** A correction is a new fact: the day of an earlier one, or an arrival day, was entered wrongly. */
  | { readonly type: 'correctDay'; readonly factNo: number; readonly day: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'correctArrival'; readonly arrival: ArrivalDays; readonly text: { readonly reason: string } }
  | { readonly type: 'cancelMistake'; readonly text: { readonly reason: string } };
