import type { ComplaintState, Notice } from '../state.ts';
import { changeById, dated, datedBy, type Handlers } from './handlers.ts';

function onNotice(state: ComplaintState, by: (notice: Notice) => Notice): ComplaintState {
  return state.notice === null ? state : { ...state, notice: by(state.notice) };
}

/** Documents, statements, hearings, findings, the notice, measures. */
export const handlingHandlers = {
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
  noticeDrafted: (state, fact) => ({
    ...state,
    notice: {
      firstDrafted: state.notice?.firstDrafted ?? dated(fact),
      drafted: datedBy(fact), approved: null, signed: null, dispatched: null, delivered: [],
    },
  }),
  noticeApproved: (state, fact) => onNotice(state, (notice) => ({ ...notice, approved: datedBy(fact) })),
  noticeReturned: (state) => onNotice(state, (notice) => ({ ...notice, drafted: null, approved: null, signed: null })),
  noticeSigned: (state, fact) => onNotice(state, (notice) => ({ ...notice, signed: datedBy(fact) })),
  noticeDispatched: (state, fact) => onNotice(state, (notice) => ({
    ...notice, dispatched: { ...dated(fact), recipients: fact.data.recipients, by: fact.data.by },
  })),
  noticeDelivered: (state, fact) => onNotice(state, (notice) => ({
    ...notice,
    delivered: [
      ...notice.delivered.filter(({ recipient }) => recipient !== fact.data.recipient),
      { ...dated(fact), recipient: fact.data.recipient, proof: fact.data.proof },
    ],
  })),
  measureImposed: (state, fact) => ({
    ...state,
    measures: [...state.measures, {
      id: fact.data.measureId, imposed: dated(fact), toOfficeId: fact.data.toOfficeId,
      failed: [], since: dated(fact), dueDay: fact.data.dueDay, checked: null,
    }],
  }),
  measureChecked: (state, fact) => ({
    ...state,
    measures: changeById(state.measures, fact.data.measureId, (measure) => {
      const checked = dated(fact);
      if (fact.data.done || fact.data.newDueDay === null) return { ...measure, checked };
      const { since, dueDay, failed } = measure;
      return { ...measure, failed: [...failed, { since, dueDay, checked }], since: checked, dueDay: fact.data.newDueDay };
    }),
  }),
  dueDayMoved: (state, { data: { of, id, dueDay } }) => {
    if (of === 'documents') return { ...state, documents: changeById(state.documents, id, (request) => ({ ...request, dueDay })) };
    if (of === 'statement') return { ...state, statements: changeById(state.statements, id, (request) => ({ ...request, dueDay })) };
    return { ...state, measures: changeById(state.measures, id, (measure) => ({ ...measure, dueDay })) };
  },
  measuresTold: (state, fact) => ({ ...state, measuresTold: dated(fact) }),
  measuresWished: (state) => ({ ...state, wantsMeasures: true }),
} satisfies Partial<Handlers>;
