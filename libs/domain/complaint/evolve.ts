import type { Fact } from '../case/fact.ts';
import { dated } from '../case/evolve.ts';
import { begun } from '../submission/evolve/intake.ts';
import { submissionHandlers } from '../submission/evolve.ts';
import { endingHandlers } from './evolve/ending.ts';
import { handlingHandlers } from './evolve/handling.ts';
import type { Handlers } from './evolve/handlers.ts';
import { isCorrectable } from './correctable.ts';
import type { ComplaintFactData } from './facts.ts';
import type { ComplaintState } from './state.ts';

const HANDLERS: Handlers = { ...submissionHandlers, ...handlingHandlers, ...endingHandlers };

/** Never throws on a fact that `decide` has written. The first fact of a case is `complaintRegistered`. */
export function evolveComplaint(state: ComplaintState | null, fact: Fact): ComplaintState {
  if (state === null) return noted(registered(fact as Fact<'complaintRegistered', ComplaintFactData['complaintRegistered']>), fact);
  const handler = (HANDLERS as Record<string, (state: ComplaintState, fact: Fact) => ComplaintState>)[fact.type];
  const next = handler === undefined ? state : handler(state, fact);
  const raised = fact.origin === 'person' || fact.type === 'phaseChanged';
  return noted({ ...next, no: fact.no, version: raised ? state.version + 1 : state.version }, fact);
}

export function foldComplaint(facts: Iterable<Fact>): ComplaintState | null {
  let state: ComplaintState | null = null;
  for (const fact of facts) state = evolveComplaint(state, fact);
  return state;
}

function noted(state: ComplaintState, fact: Fact): ComplaintState {
  if (fact.origin !== 'person' || !isCorrectable(fact.type)) return state;
  return { ...state, datedFacts: { ...state.datedFacts, [fact.no]: fact.type } };
}

function registered(fact: Fact<'complaintRegistered', ComplaintFactData['complaintRegistered']>): ComplaintState {
  const { oral, childAtRisk } = fact.data;
  return {
    ...begun(fact), kind: 'complaint', phase: 'classification', documents: [], statements: [], hearings: [], evaluations: [],
    measuresTold: null, exceedance: null, regimeSteps: [], settledByHand: null, reviewOpened: null,
    closed: oral?.kind === 'settled-at-once' && !childAtRisk ? { ...dated(fact), reason: 'settled-at-once' } : null,
  };
}
