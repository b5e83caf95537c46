import type { Day } from '../../law/index.ts';
import type { Deadline, DeadlineKey } from '../case/deadline.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { Dated, DatedBy } from '../case/state.ts';
import type {
  Attention, ChildData, ComplainedOfData, DeliveryProof, DispatchedBy, OralData, PartyData, PeriodStart,
} from './facts.ts';
import type { ArrivalDays, Channel, Classification, ClosingReason, Finding, Phase } from './vocabulary.ts';

export type ChildRisk = {
  readonly reported: Dated;
  /** Epoch ms of the entry: the duty is counted in hours of the same day. */
  readonly reportedAt: number;
  readonly crimeSuspected: boolean;
  readonly handedOver: (Dated & { readonly officeId: OfficeId; readonly feedbackAsked: boolean }) | null;
  readonly feedback: Dated | null;
};

export type ClassifiedAs = DatedBy & { readonly as: Classification; readonly authorityOfficeId: OfficeId | null };

export type Forwarding = {
  readonly forwarded: Dated & { readonly toOfficeId: OfficeId | null; readonly attention: Attention };
  readonly told: Dated | null;
  readonly delivered: (Dated & { readonly proof: string }) | null;
  readonly resultAsked: Dated | null;
  readonly result: (Dated & { readonly finding: Finding | null }) | null;
};

export type BiasObjection = {
  readonly id: string;
  readonly personId: PersonId;
  readonly declared: Dated;
  readonly decided: (DatedBy & { readonly excluded: boolean }) | null;
};

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

/** Steps of the present notice; a return takes the later ones away, `firstDrafted` stays. */
export type Notice = {
  readonly firstDrafted: Dated;
  readonly drafted: DatedBy | null;
  readonly approved: DatedBy | null;
  readonly signed: DatedBy | null;
  readonly dispatched: (Dated & { readonly recipients: readonly string[]; readonly by: DispatchedBy }) | null;
  readonly delivered: readonly (Dated & { readonly recipient: string; readonly proof: DeliveryProof })[];
};

export type Measure = {
  readonly id: string;
  readonly imposed: Dated;
  readonly toOfficeId: OfficeId | null;
  /** Checks that found it not fulfilled; each met its own day and set the next. */
  readonly failed: readonly { readonly since: Dated; readonly dueDay: Day; readonly checked: Dated }[];
  /** From when, and by when, the present check is due. */
  readonly since: Dated;
  readonly dueDay: Day;
  /** The check that found it fulfilled. */
  readonly checked: Dated | null;
};

export type Exceedance = {
  readonly proposed: DatedBy;
  readonly missing: readonly string[];
  readonly noticeToComplainant: Day;
  readonly decided: (DatedBy & { readonly approved: boolean }) | null;
};

/** Everything that is decided upon, folded from the facts' data: ids, days, enums. No name, no text. */
export type ComplaintState = {
  readonly kind: 'complaint';
  readonly caseId: CaseId;
  /** Number of the last fact. */
  readonly no: number;
  /** Of persons' facts and changes of phase. */
  readonly version: number;
  readonly phase: Phase;
  readonly registerNumber: string | null;
  readonly hasFileNumber: boolean;
  readonly hasDocumentNumber: boolean;
  readonly registered: DatedBy;
  readonly channel: Channel;
  readonly arrival: ArrivalDays;
  readonly start: PeriodStart;
  readonly departmentId: DepartmentId;
  readonly handedOver: boolean;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly wantsMeasures: boolean;
  readonly oral: OralData | null;
  /** Null: no confirmation is needed. */
  readonly confirmation: { readonly confirmed: Dated | null } | null;
  readonly parties: readonly PartyData[];
  readonly children: readonly ChildData[];
  readonly complainedOf: readonly ComplainedOfData[];
  readonly claims: readonly string[];
  readonly attachments: readonly string[];
  readonly workedOnChild: readonly PersonId[];
  readonly handledFirst: readonly PersonId[];
  readonly childRisk: ChildRisk | null;
  readonly classified: ClassifiedAs | null;
  readonly ownerId: PersonId | null;
  readonly assigned: Dated | null;
  readonly forwarding: Forwarding | null;
  readonly bias: readonly BiasObjection[];
  readonly documents: readonly DocumentRequest[];
  readonly statements: readonly StatementRequest[];
  readonly hearings: readonly Dated[];
  readonly evaluations: readonly Evaluation[];
  readonly notice: Notice | null;
  readonly measures: readonly Measure[];
  readonly measuresTold: Dated | null;
  readonly withdrawn: Dated | null;
  readonly exOfficio: Dated | null;
  readonly joined: (Dated & { readonly withCaseId: CaseId }) | null;
  readonly exceedance: Exceedance | null;
  readonly settledByHand: Dated | null;
  readonly closed: (Dated & { readonly reason: ClosingReason | 'mistake' }) | null;
  /** 1, and one more when a case already answered is opened again. */
  readonly round: number;
  readonly roundStart: Dated | null;
  readonly deadlines: readonly Deadline[];
  /** Types of the facts whose day can be corrected, by fact number. */
  readonly datedFacts: Readonly<Record<number, string>>;
  readonly planned: readonly string[];
  /** '<message key> <recipient>' of every message that went out. */
  readonly sent: readonly string[];
};

export function deadlineOf(state: ComplaintState, key: DeadlineKey): Deadline | null {
  return state.deadlines.find((deadline) => deadline.key === key) ?? null;
}

/** The key of a deadline that begins anew with each round: 'complaint-60d', then 'complaint-60d:2'. */
export function roundKey(state: ComplaintState, ruleId: string): DeadlineKey {
  return state.round === 1 ? ruleId : `${ruleId}:${state.round}`;
}

/** 'measure-check:<id>', then 'measure-check:<id>:2' after a check that found it not fulfilled. */
export function measureKey({ id }: Measure, check: number): DeadlineKey {
  return check === 0 ? `measure-check:${id}` : `measure-check:${id}:${check + 1}`;
}

/** Day 0 of the present round. */
export function roundDay(state: ComplaintState): Day {
  return state.roundStart?.day ?? state.start.day;
}
