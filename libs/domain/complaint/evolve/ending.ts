import { dated, datedBy } from '../../case/evolve.ts';
import type { Handlers } from './handlers.ts';
import type { ComplaintState } from '../state.ts';
import type { Phase } from '../vocabulary.ts';

/** What was thought settled at once was not; the record of an oral complaint stays. */
function reopenedOral({ oral }: ComplaintState): ComplaintState['oral'] {
  return oral?.kind === 'settled-at-once' ? null : oral;
}

/** Exceedance, closing, reopening. */
export const endingHandlers = {
  phaseChanged: (state, { data }) => ({ ...state, phase: data.to as Phase }),
  exceedanceProposed: (state, fact) => ({
    ...state,
    exceedance: { proposed: datedBy(fact), missing: fact.data.missing, noticeToComplainant: fact.data.noticeToComplainant, decided: null },
  }),
  exceedanceDecided: (state, fact) => (state.exceedance === null ? state : {
    ...state, exceedance: { ...state.exceedance, decided: { ...datedBy(fact), approved: fact.data.approved } },
  }),
  reviewOpened: (state, fact) => ({
    ...state, reviewOpened: { ...dated(fact), caseId: fact.data.reviewCaseId }, closed: { ...dated(fact), reason: 'review-opened' },
  }),
  regimeStepTaken: (state, fact) => ({ ...state, regimeSteps: [...state.regimeSteps, { ...dated(fact), step: fact.data.step }] }),
  legalForceNoted: (state, fact) => ({
    ...state,
    regimeSteps: [
      ...state.regimeSteps.filter(({ step }) => step !== 'decision-in-force'), { fact: fact.no, day: fact.data.since, step: 'decision-in-force' },
    ],
  }),
  settledByHand: (state, fact) => ({ ...state, settledByHand: dated(fact) }),
  closed: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: fact.data.reason } }),
  reopened: (state, fact) => {
    const opened = {
      ...state, closed: null, oral: reopenedOral(state), withdrawn: null, withdrawnBy: state.withdrawn === null ? state.withdrawnBy : [],
      exOfficio: null, joined: null, settledByHand: null,
    };
    if (!fact.data.newRound) return opened;
    return { ...opened, round: state.round + 1, roundStart: dated(fact), notice: null, evaluations: [], exceedance: null, measuresTold: null, regimeSteps: [] };
  },
} satisfies Partial<Handlers>;
