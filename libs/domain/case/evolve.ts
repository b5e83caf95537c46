import type { Deadline } from './deadline.ts';
import type { Fact } from './fact.ts';
import type { CaseFactData } from './facts.ts';
import type { CaseBase, Dated, DatedBy } from './state.ts';

/** Handlers of what every case knows. None throws and none decides: what is in the history happened. */
type CaseHandlers = {
  readonly [T in Exclude<keyof CaseFactData, 'phaseChanged' | 'ownerRemoved'>]: <S extends CaseBase>(state: S, fact: Fact<T, CaseFactData[T]>) => S;
};

export function dated({ no, day }: Fact): Dated {
  return { fact: no, day };
}

export function datedBy({ no, day, enteredBy }: Fact): DatedBy {
  return { fact: no, day, by: enteredBy };
}

export function changeById<Item extends { readonly id: string }>(items: readonly Item[], id: string, by: (item: Item) => Item): readonly Item[] {
  return items.map((item) => (item.id === id ? by(item) : item));
}

function change<S extends CaseBase>(state: S, key: string, by: (deadline: Deadline) => Deadline): S {
  return { ...state, deadlines: state.deadlines.map((deadline) => (deadline.key === key ? by(deadline) : deadline)) };
}

/** A rung that rings for a deadline: '<deadline>/<rung>' or, after a re-arming, '<deadline>~2/<rung>'. */
function planned<S extends CaseBase>(state: S, { data }: Fact<'messagesPlanned', CaseFactData['messagesPlanned']>): S {
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

export const caseHandlers: CaseHandlers = {
  registerNumberAssigned: (state, { data }) => ({ ...state, registerNumber: data.registerNumber }),
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
};
