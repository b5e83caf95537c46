import { pragueDay } from '../../../law/index.ts';
import type { Fact } from '../../case/fact.ts';
import type { ComplaintFactData, Details } from '../facts.ts';
import type { ComplaintState } from '../state.ts';
import { dated, datedBy, type Handlers } from './handlers.ts';

type Registered = Fact<'complaintRegistered', ComplaintFactData['complaintRegistered']>;

const EMPTY = {
  phase: 'classification', registerNumber: null, classified: null, ownerId: null, assigned: null, forwarding: null,
  bias: [], documents: [], statements: [], hearings: [], evaluations: [], notice: null, measures: [], measuresTold: null,
  withdrawn: null, exOfficio: null, joined: null, exceedance: null, settledByHand: null, closed: null,
  round: 1, roundStart: null, deadlines: [], datedFacts: {}, planned: [], sent: [],
} as const satisfies Partial<ComplaintState>;

/** The first fact of every complaint. */
export function registered(fact: Registered): ComplaintState {
  const { data } = fact;
  const { childAtRisk, crimeSuspected, emailSignatureRecognised: _signature, ...rest } = data;
  return {
    ...EMPTY, ...rest, kind: 'complaint', no: fact.no, version: 1, registered: datedBy(fact),
    confirmation: needsConfirmation(data) ? { confirmed: null } : null,
    childRisk: childAtRisk ? newRisk(fact, crimeSuspected) : null,
    closed: data.oral?.kind === 'settled-at-once' && !childAtRisk ? { ...dated(fact), reason: 'settled-at-once' } : null,
  };
}

/** § 37 odst. 4 SŘ; nobody can be asked where the submission is anonymous. */
function needsConfirmation({ channel, anonymous, emailSignatureRecognised }: Registered['data']): boolean {
  if (anonymous) return false;
  return channel === 'telephone' || (channel === 'email' && emailSignatureRecognised !== true);
}

function newRisk(fact: Fact, crimeSuspected: boolean): ComplaintState['childRisk'] {
  // The same day is the day on which the office learned of it, however long the message lay in the box.
  return { reported: { fact: fact.no, day: pragueDay(fact.enteredAt) }, reportedAt: fact.enteredAt, crimeSuspected, handedOver: null, feedback: null };
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

function withDetails(state: ComplaintState, data: Details): ComplaintState {
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
  registerNumberAssigned: (state, { data }) => ({ ...state, registerNumber: data.registerNumber }),
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
  }),
  childRiskFeedback: (state, fact) => (state.childRisk === null ? state : { ...state, childRisk: { ...state.childRisk, feedback: dated(fact) } }),
  arrivalCorrected: (state, { data }) => ({ ...state, arrival: data.arrival, start: data.start }),
  noteAdded: (state) => state,
  attached: (state, { data }) => ({ ...state, attachments: union(state.attachments, [data.attachmentId]) }),
} satisfies Partial<Handlers>;
