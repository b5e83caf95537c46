import type { ComplaintState, Forwarding } from '../state.ts';
import { changeById, dated, datedBy, type Handlers } from './handlers.ts';

function onForwarding(state: ComplaintState, by: (forwarding: Forwarding) => Forwarding): ComplaintState {
  return state.forwarding === null ? state : { ...state, forwarding: by(state.forwarding) };
}

/** Classification, forwarding, assignment, bias. */
export const routingHandlers = {
  classified: (state, fact) => ({
    // A forwarding belongs to the class under which it was made; one that came back is forwarded anew or handled here.
    ...state, handedOver: true, settledByHand: null, forwarding: null,
    classified: { ...datedBy(fact), as: fact.data.as, authorityOfficeId: fact.data.authorityOfficeId },
  }),
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
