import { dated } from '../../case/evolve.ts';
import { redate } from '../redate.ts';
import type { Handlers } from './handlers.ts';

/** Withdrawal, joining, corrections. */
export const endingHandlers = {
  withdrawn: (state, fact) => ({ ...state, withdrawn: dated(fact), exOfficio: null }),
  wentOnExOfficio: (state, fact) => ({ ...state, exOfficio: dated(fact) }),
  joined: (state, fact) => ({ ...state, joined: { ...dated(fact), withCaseId: fact.data.withCaseId } }),
  mistakeCancelled: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: 'mistake' } }),
  dayCorrected: (state, { data }) => redate(state, data.factNo, data.day),
} satisfies Partial<Handlers>;
