import { pragueDay } from '../../../law/index.ts';
import type { Fact } from '../../case/fact.ts';
import { dated, datedBy } from '../../case/evolve.ts';
import type { Details, RegisteredData } from '../facts.ts';
import type { SubmissionState } from '../state.ts';
import type { Handlers } from './handlers.ts';

type Registered = Fact<string, RegisteredData>;

const EMPTY = {
  registerNumber: null, classified: null, ownerId: null, assigned: null, forwarding: null, bias: [], notice: null, measures: [],
  notifierWishes: [], withdrawn: null, withdrawnBy: [], exOfficio: null, joined: null, round: 1, roundStart: null, deadlines: [], datedFacts: {}, planned: [], sent: [],
} as const satisfies Partial<SubmissionState>;

/** What the first fact of a submission leads to, whatever its kind. */
export function begun(fact: Registered): Omit<SubmissionState, 'kind' | 'phase' | 'closed'> & Pick<RegisteredData, 'wantsMeasures'> & { readonly classified: null } {
  const { data } = fact;
  const { childAtRisk, crimeSuspected, emailSignatureRecognised: _signature, ...rest } = data;
  return {
    ...EMPTY, ...rest, no: fact.no, version: 1, registered: datedBy(fact),
    confirmation: needsConfirmation(data) ? { confirmed: null } : null,
    childRisk: childAtRisk ? newRisk(fact, crimeSuspected) : null,
  };
}

/** § 37 odst. 4 SŘ; nobody can be asked where the submission is anonymous. */
function needsConfirmation({ channel, anonymous, emailSignatureRecognised }: Registered['data']): boolean {
  if (anonymous) return false;
  return channel === 'telephone' || (channel === 'email' && emailSignatureRecognised !== true);
}

function newRisk(fact: Fact, crimeSuspected: boolean): SubmissionState['childRisk'] {
  // The same day is the day on which the office learned of it, however long the message lay in the box.
  return { reported: { fact: fact.no, day: pragueDay(fact.enteredAt) }, reportedAt: fact.enteredAt, crimeSuspected, handedOver: null, feedback: null };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

function withDetails<S extends SubmissionState>(state: S, data: Details): S {
  return {
    ...state,
    parties: [...state.parties, ...data.parties],
    children: [...state.children, ...data.children],
    complainedOf: [...state.complainedOf, ...data.complainedOf],
    claims: union(state.claims, data.claims),
    workedOnChild: union(state.workedOnChild, data.workedOnChild),
    handledFirst: union(state.handledFirst, data.handledFirst),
  };
}

export const intakeHandlers = {
  numbersAssigned: (state, { data }) => ({
    ...state,
    hasFileNumber: state.hasFileNumber || data.fileNumber,
    hasDocumentNumber: state.hasDocumentNumber || data.documentNumber,
  }),
  handedToDepartment: (state, { data, day }) => ({
    ...state, departmentId: data.departmentId, handedOver: true,
    arrival: { ...state.arrival, handedToDepartment: day },
    ...(data.departmentId === state.departmentId ? {} : { ownerId: null, assigned: null }),
  }),
  detailsAdded: (state, { data }) => withDetails(state, data),
  submissionConfirmed: (state, fact) => ({ ...state, confirmation: { confirmed: dated(fact) } }),
  childRiskReported: (state, fact) => ({ ...state, childRisk: newRisk(fact, fact.data.crimeSuspected) }),
  childRiskHandedOver: (state, fact) => (state.childRisk === null ? state : {
    ...state,
    childRisk: { ...state.childRisk, handedOver: { ...dated(fact), officeId: fact.data.officeId, feedbackAsked: fact.data.feedbackAsked } },
    notifierWishes: state.notifierWishes.map((wish) => (wish.takenOver === null ? { ...wish, takenOver: dated(fact) } : wish)),
  }),
  childRiskFeedback: (state, fact) => (state.childRisk === null ? state : { ...state, childRisk: { ...state.childRisk, feedback: dated(fact) } }),
  notifierAsked: (state, fact) => {
    const { childRisk: risk } = state;
    if (risk === null) return state;
    const takenOver = risk.handedOver === null ? null : { fact: risk.handedOver.fact, day: risk.handedOver.day };
    return { ...state, notifierWishes: [...state.notifierWishes, { risk: risk.reported.fact, asked: dated(fact), takenOver, informed: null }] };
  },
  notifierInformed: (state, fact) => ({
    ...state, notifierWishes: state.notifierWishes.map((wish) => (wish.takenOver !== null && wish.informed === null ? { ...wish, informed: dated(fact) } : wish)),
  }),
  arrivalCorrected: (state, { data }) => ({ ...state, arrival: data.arrival, start: data.start }),
  noteAdded: (state) => state,
  attached: (state, { data }) => ({ ...state, attachments: union(state.attachments, [data.attachmentId]) }),
} satisfies Partial<Handlers>;
