import type { ArrivalDays, Channel, Day, PeriodStart } from '../../law/index.ts';
import type { DeadlineKey } from '../case/deadline.ts';
import type { CaseId, OfficeId, PersonId } from '../case/ids.ts';
import type { CaseBase, Dated, DatedBy } from '../case/state.ts';
import type { Finding } from './commands.ts';
import type { Attention, ChildData, ComplainedOfData, DeliveryProof, DispatchedBy, OralData, PartyData } from './facts.ts';

export type ChildRisk = {
  readonly reported: Dated;
  /** Epoch ms of the entry: the duty is counted in hours of the same day. */
  readonly reportedAt: number;
  readonly crimeSuspected: boolean;
  readonly handedOver: (Dated & { readonly officeId: OfficeId; readonly feedbackAsked: boolean }) | null;
  readonly feedback: Dated | null;
};

/** Who reported the child at risk asked to be told (§ 10 odst. 4 SPOD); the body that took the report over is bound to. */
export type NotifierWish = {
  /** The fact that reported the child at risk. */
  readonly risk: number;
  readonly asked: Dated;
  readonly takenOver: Dated | null;
  readonly informed: Dated | null;
};

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

/** What is decided upon in a submission of any kind, folded from the facts' data: ids, days, enums. No name, no text. */
export type SubmissionState = CaseBase & {
  readonly hasFileNumber: boolean;
  readonly hasDocumentNumber: boolean;
  readonly channel: Channel;
  readonly arrival: ArrivalDays;
  readonly start: PeriodStart;
  readonly handedOver: boolean;
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly oral: OralData | null;
  /** Null: no confirmation is needed. */
  readonly confirmation: { readonly confirmed: Dated | null } | null;
  readonly parties: readonly PartyData[];
  readonly children: readonly ChildData[];
  readonly complainedOf: readonly ComplainedOfData[];
  readonly workedOnChild: readonly PersonId[];
  readonly handledFirst: readonly PersonId[];
  readonly childRisk: ChildRisk | null;
  readonly notifierWishes: readonly NotifierWish[];
  readonly assigned: Dated | null;
  readonly forwarding: Forwarding | null;
  readonly bias: readonly BiasObjection[];
  readonly notice: Notice | null;
  readonly measures: readonly Measure[];
  readonly withdrawn: Dated | null;
  /** Complainants who withdrew while others went on. */
  readonly withdrawnBy: readonly (Dated & { readonly partyId: string })[];
  readonly exOfficio: Dated | null;
  readonly joined: (Dated & { readonly withCaseId: CaseId }) | null;
  /** 1, and one more when a case already answered is opened again. */
  readonly round: number;
  readonly roundStart: Dated | null;
  /** Types of the facts whose day can be corrected, by fact number. */
  readonly datedFacts: Readonly<Record<number, string>>;
  readonly claims: readonly string[];
  readonly classified: (DatedBy & { readonly as: string }) | null;
};

/** The key of a deadline that begins anew with each round: 'complaint-60d', then 'complaint-60d:2'. */
export function roundKey({ round }: Pick<SubmissionState, 'round'>, ruleId: string): DeadlineKey {
  return round === 1 ? ruleId : `${ruleId}:${round}`;
}

/** 'measure-check:<id>', then 'measure-check:<id>:2' after a check that found it not fulfilled. */
export function measureKey({ id }: Measure, check: number): DeadlineKey {
  return check === 0 ? `measure-check:${id}` : `measure-check:${id}:${check + 1}`;
}

/** Day 0 of the present round. */
export function roundDay(state: Pick<SubmissionState, 'roundStart' | 'start'>): Day {
  return state.roundStart?.day ?? state.start.day;
}
