import type { Deadline } from '../../case/deadline.ts';
import type { Fact } from '../../case/fact.ts';
import type { ComplaintFactData } from '../facts.ts';
import type { ComplaintState } from '../state.ts';
import type { Handlers } from './handlers.ts';

function change(state: ComplaintState, key: string, by: (deadline: Deadline) => Deadline): ComplaintState {
  return { ...state, deadlines: state.deadlines.map((deadline) => (deadline.key === key ? by(deadline) : deadline)) };
}

/** A rung that rings for a deadline: '<deadline>/<rung>' or, after a re-arming, '<deadline>~2/<rung>'. */
function planned(state: ComplaintState, { data }: Fact<'messagesPlanned', ComplaintFactData['messagesPlanned']>): ComplaintState {
  const next = { ...state, planned: [...state.planned, data.key] };
  const { deadline: key, rung, overtaken } = data;
  if (key === null || rung === null) return next;
  return change(next, key, (deadline) => ({
    ...deadline, fired: [...deadline.fired, rung], overtaken: [...deadline.overtaken, ...overtaken],
  }));
}

export function sentKey({ key, recipient }: { readonly key: string; readonly recipient: string }): string {
  return `${key} ${recipient}`;
}

export const deadlineHandlers = {
  deadlineSet: (state, { no, data }) => ({
    ...state,
    deadlines: [
      ...state.deadlines.filter((deadline) => deadline.key !== data.terms.key),
      {
        ...data.terms, setByFact: no, revision: 1, state: 'open', metOn: null, outcome: null,
        fired: [], overtaken: [], overrunFact: null, refutedByFact: null,
      },
    ],
  }),
  deadlineRearmed: (state, { data }) => change(state, data.terms.key, (deadline) => ({
    ...deadline, ...data.terms, revision: data.revision, state: 'open', metOn: null, outcome: null,
    fired: data.fired, overtaken: data.overtaken,
  })),
  deadlineMet: (state, { data }) => change(state, data.key, (deadline) => ({
    ...deadline, state: 'met', metOn: data.on, outcome: data.outcome,
  })),
  deadlineCancelled: (state, { data }) => change(state, data.key, (deadline) => ({ ...deadline, state: 'cancelled' })),
  outcomeChanged: (state, { data }) => change(state, data.key, (deadline) => ({ ...deadline, outcome: data.outcome })),
  overrunNoted: (state, { no, data }) => change(state, data.key, (deadline) => ({
    ...deadline, overrunFact: no, refutedByFact: null, outcome: data.outcome,
  })),
  overrunRefuted: (state, { no, data }) => change(state, data.key, (deadline) => ({
    ...deadline, refutedByFact: no, outcome: deadline.state === 'met' ? 'within' : null,
  })),
  messagesPlanned: planned,
  messageSent: (state, { data }) => ({ ...state, sent: [...state.sent, sentKey(data)] }),
} satisfies Partial<Handlers>;
