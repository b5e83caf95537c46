import { changeById, dated, datedBy } from '../../case/evolve.ts';
import type { Handlers } from './handlers.ts';

/** Classification, documents, statements, hearings, findings. */
export const handlingHandlers = {
  classified: (state, fact) => ({
    // A forwarding belongs to the class under which it was made; one that came back is forwarded anew or handled here.
    ...state, handedOver: true, settledByHand: null, regimeSteps: [], forwarding: null,
    classified: { ...datedBy(fact), as: fact.data.as, authorityOfficeId: fact.data.authorityOfficeId },
  }),
  documentsRequested: (state, fact) => ({
    ...state,
    documents: [...state.documents, {
      id: fact.data.requestId, fromOfficeId: fact.data.fromOfficeId, dueDay: fact.data.dueDay, requested: dated(fact), received: null,
    }],
  }),
  documentsReceived: (state, fact) => ({
    ...state,
    documents: changeById(state.documents, fact.data.requestId, (request) => ({
      ...request, received: { ...dated(fact), complete: fact.data.complete },
    })),
  }),
  statementRequested: (state, fact) => ({
    ...state,
    statements: [...state.statements, {
      id: fact.data.requestId, complainedOfId: fact.data.complainedOfId, dueDay: fact.data.dueDay, requested: dated(fact), received: null,
    }],
  }),
  statementReceived: (state, fact) => ({
    ...state, statements: changeById(state.statements, fact.data.requestId, (request) => ({ ...request, received: dated(fact) })),
  }),
  hearingRecorded: (state, fact) => ({ ...state, hearings: [...state.hearings, dated(fact)] }),
  claimEvaluated: (state, fact) => ({
    ...state,
    evaluations: [
      ...state.evaluations.filter(({ claimId }) => claimId !== fact.data.claimId),
      { ...dated(fact), claimId: fact.data.claimId, finding: fact.data.finding },
    ],
  }),
  dueDayMoved: (state, { data: { of, id, dueDay } }) => {
    if (of === 'documents') return { ...state, documents: changeById(state.documents, id, (request) => ({ ...request, dueDay })) };
    if (of === 'statement') return { ...state, statements: changeById(state.statements, id, (request) => ({ ...request, dueDay })) };
    return { ...state, measures: changeById(state.measures, id, (measure) => ({ ...measure, dueDay })) };
  },
  measuresTold: (state, fact) => ({ ...state, measuresTold: dated(fact) }),
  measuresWished: (state) => ({ ...state, wantsMeasures: true }),
} satisfies Partial<Handlers>;
