import { changeById, dated, datedBy } from '../../case/evolve.ts';
import type { Notice, SubmissionState } from '../state.ts';
import type { Handlers } from './handlers.ts';

function onNotice<S extends SubmissionState>(state: S, by: (notice: Notice) => Notice): S {
  return state.notice === null ? state : { ...state, notice: by(state.notice) };
}

/** The notice and the measures. */
export const answeringHandlers = {
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
} satisfies Partial<Handlers>;
