import { dated } from '../../case/evolve.ts';
import { complainants } from '../progress.ts';
import { redate } from '../redate.ts';
import type { Handlers } from './handlers.ts';

/** Withdrawal, joining, corrections. */
export const endingHandlers = {
  withdrawn: (state, fact) => {
    const { partyId = null } = fact.data;
    const goesOn = partyId !== null && complainants(state).some((id) => id !== partyId);
    if (goesOn) return { ...state, withdrawnBy: [...state.withdrawnBy, { ...dated(fact), partyId }] };
    return { ...state, withdrawn: dated(fact), exOfficio: null };
  },
  wentOnExOfficio: (state, fact) => ({ ...state, exOfficio: dated(fact) }),
  joined: (state, fact) => ({ ...state, joined: { ...dated(fact), withCaseId: fact.data.withCaseId } }),
  mistakeCancelled: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: 'mistake' } }),
  dayCorrected: (state, { data }) => redate(state, data.factNo, data.day),
} satisfies Partial<Handlers>;
