import { changeById, dated, datedBy } from '../../case/evolve.ts';
import type { Forwarding, SubmissionState } from '../state.ts';
import type { Handlers } from './handlers.ts';

function onForwarding<S extends SubmissionState>(state: S, by: (forwarding: Forwarding) => Forwarding): S {
  return state.forwarding === null ? state : { ...state, forwarding: by(state.forwarding) };
}

/** Forwarding, assignment, bias. */
export const routingHandlers = {
  forwarded: (state, fact) => ({
    ...state,
    forwarding: {
      forwarded: { ...dated(fact), toOfficeId: fact.data.toOfficeId, attention: fact.data.attention },
      told: null, delivered: null, resultAsked: null, result: null,
    },
  }),
  complainantToldOfForwarding: (state, fact) => onForwarding(state, (forwarding) => ({ ...forwarding, told: dated(fact) })),
  forwardDelivered: (state, fact) => onForwarding(state, (forwarding) => ({ ...forwarding, delivered: { ...dated(fact), proof: fact.data.proof } })),
  forwardResultAsked: (state, fact) => onForwarding(state, (forwarding) => ({ ...forwarding, resultAsked: dated(fact) })),
  orpResultReceived: (state, fact) => onForwarding(state, (forwarding) => ({
    ...forwarding, result: { ...dated(fact), finding: fact.data.finding },
  })),
  assigned: (state, fact) => ({ ...state, handedOver: true, ownerId: fact.data.ownerId, assigned: dated(fact) }),
  ownerRemoved: (state, { data }) => (state.ownerId === data.personId ? { ...state, ownerId: null, assigned: null } : state),
  biasDeclared: (state, fact) => ({
    ...state, bias: [...state.bias, { id: fact.data.objectionId, personId: fact.data.personId, declared: dated(fact), decided: null }],
  }),
  biasDecided: (state, fact) => ({
    ...state,
    bias: changeById(state.bias, fact.data.objectionId, (objection) => ({
      ...objection, decided: { ...datedBy(fact), excluded: fact.data.excluded },
    })),
  }),
} satisfies Partial<Handlers>;
