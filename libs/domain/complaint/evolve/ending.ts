import { dated, datedBy, type Handlers } from './handlers.ts';
import type { ComplaintState } from '../state.ts';
import { redate } from './redate.ts';

/** What was thought settled at once was not; the record of an oral complaint stays. */
function reopenedOral({ oral }: ComplaintState): ComplaintState['oral'] {
  return oral?.kind === 'settled-at-once' ? null : oral;
}

/** Withdrawal, joining, exceedance, closing, reopening, corrections. */
export const endingHandlers = {
  phaseChanged: (state, { data }) => ({ ...state, phase: data.to }),
  withdrawn: (state, fact) => ({ ...state, withdrawn: dated(fact), exOfficio: null }),
  wentOnExOfficio: (state, fact) => ({ ...state, exOfficio: dated(fact) }),
  joined: (state, fact) => ({ ...state, joined: { ...dated(fact), withCaseId: fact.data.withCaseId } }),
  exceedanceProposed: (state, fact) => ({
    ...state,
    exceedance: { proposed: datedBy(fact), missing: fact.data.missing, noticeToComplainant: fact.data.noticeToComplainant, decided: null },
  }),
  exceedanceDecided: (state, fact) => (state.exceedance === null ? state : {
    ...state, exceedance: { ...state.exceedance, decided: { ...datedBy(fact), approved: fact.data.approved } },
  }),
  settledByHand: (state, fact) => ({ ...state, settledByHand: dated(fact) }),
  closed: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: fact.data.reason } }),
  mistakeCancelled: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: 'mistake' } }),
  reopened: (state, fact) => {
    const opened = { ...state, closed: null, oral: reopenedOral(state), withdrawn: null, exOfficio: null, joined: null, settledByHand: null };
    if (!fact.data.newRound) return opened;
    return { ...opened, round: state.round + 1, roundStart: dated(fact), notice: null, evaluations: [], exceedance: null, measuresTold: null };
  },
  dayCorrected: (state, { data }) => redate(state, data.factNo, data.day),
} satisfies Partial<Handlers>;
