import type { Fact } from '../case/fact.ts';
import { changeById, dated, datedBy } from '../case/evolve.ts';
import { begun } from '../submission/evolve/intake.ts';
import { submissionHandlers } from '../submission/evolve.ts';
import { isCorrectable } from './correctable.ts';
import type { ReviewFactData, ReviewFactType } from './facts.ts';
import type { ReviewState } from './state.ts';
import type { ReviewPhase } from './vocabulary.ts';

type Handlers = {
  readonly [T in Exclude<ReviewFactType, 'reviewRegistered'>]: (state: ReviewState, fact: Fact<T, ReviewFactData[T]>) => ReviewState;
};

const HANDLERS: Handlers = {
  ...submissionHandlers,
  phaseChanged: (state, { data }) => ({ ...state, phase: data.to as ReviewPhase }),
  firstHandlingDescribed: (state, { data }) => ({ ...state, first: data.first }),
  classified: (state, fact) => ({ ...state, handedOver: true, forwarding: null, classified: { ...datedBy(fact), as: fact.data.as } }),
  requestedFromOffice: (state, fact) => {
    const { requestId: id, what, officeId, dueDay } = fact.data;
    return { ...state, requests: [...state.requests, { id, what, officeId, dueDay, requested: dated(fact), urged: [], received: null }] };
  },
  receivedFromOffice: (state, fact) => ({
    ...state, requests: changeById(state.requests, fact.data.requestId, (request) => ({ ...request, received: { ...dated(fact), complete: fact.data.complete } })),
  }),
  officeUrged: (state, fact) => ({
    ...state,
    requests: changeById(state.requests, fact.data.requestId, (request) => ({
      ...request, dueDay: fact.data.dueDay, urged: [...request.urged, { ...dated(fact), to: fact.data.to }],
    })),
  }),
  dueDayMoved: (state, { data: { of, id, dueDay } }) => (of === 'request'
    ? { ...state, requests: changeById(state.requests, id, (request) => ({ ...request, dueDay })) }
    : { ...state, measures: changeById(state.measures, id, (measure) => ({ ...measure, dueDay })) }),
  handlingAssessed: (state, fact) => ({ ...state, assessment: { ...datedBy(fact), result: fact.data.result } }),
  closed: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: fact.data.reason } }),
  reopened: (state, fact) => {
    const opened = { ...state, closed: null, withdrawn: null, withdrawnBy: state.withdrawn === null ? state.withdrawnBy : [], exOfficio: null, joined: null };
    if (!fact.data.newRound) return opened;
    return { ...opened, round: state.round + 1, roundStart: dated(fact), notice: null, assessment: null };
  },
};

/** Never throws on a fact that `decide` has written. The first fact of a case is `reviewRegistered`. */
export function evolveReview(state: ReviewState | null, fact: Fact): ReviewState {
  if (state === null) return registered(fact as Fact<'reviewRegistered', ReviewFactData['reviewRegistered']>);
  const handler = (HANDLERS as Record<string, (state: ReviewState, fact: Fact) => ReviewState>)[fact.type];
  const next = handler === undefined ? state : handler(state, fact);
  const raised = fact.origin === 'person' || fact.type === 'phaseChanged';
  const datedFacts = fact.origin === 'person' && isCorrectable(fact.type) ? { ...next.datedFacts, [fact.no]: fact.type } : next.datedFacts;
  return { ...next, datedFacts, no: fact.no, version: raised ? state.version + 1 : state.version };
}

function registered(fact: Fact<'reviewRegistered', ReviewFactData['reviewRegistered']>): ReviewState {
  const { first, foundBiased, ...data } = fact.data;
  return {
    ...begun({ ...fact, data }), kind: 'review', phase: 'classification', closed: null, first, requests: [], assessment: null,
    bias: foundBiased.map((personId, index) => ({
      id: `carried-${index + 1}`, personId, declared: dated(fact), decided: { ...datedBy(fact), excluded: true },
    })),
  };
}
