import { changeById, dated, datedBy } from '../../case/evolve.ts';
import type { AgendaPoint, MeetingState, Minutes } from '../state.ts';
import type { Handlers } from './handler.ts';

/** The agenda beforehand and the minutes after. */
export const recordHandlers = {
  agendaPointAdded: (state, fact) => {
    const { pointId: id, inviteeId, minutes, attachments, released = inviteeId === null } = fact.data;
    const point: AgendaPoint = { id, inviteeId, added: dated(fact), minutes, attachments, released, removed: false, textFact: fact.no };
    return withAttachments({ ...state, agenda: [...state.agenda, point] }, attachments);
  },
  agendaPointChanged: (state, { no, data: { pointId, minutes, attachments, released } }) => withAttachments({
    ...state, agenda: changeById(state.agenda, pointId, (point) => ({ ...point, minutes, attachments, released: released ?? point.released, textFact: no })),
  }, attachments),
  agendaPointRemoved: (state, { data }) => ({ ...state, agenda: changeById(state.agenda, data.pointId, (point) => ({ ...point, removed: true })) }),
  agendaOrdered: (state, { data: { pointIds } }) => ({
    ...state,
    agenda: [
      ...pointIds.flatMap((id) => state.agenda.filter((point) => point.id === id)),
      ...state.agenda.filter(({ id }) => !pointIds.includes(id)),
    ],
  }),
  agendaPointReleased: (state, { data }) => ({ ...state, agenda: changeById(state.agenda, data.pointId, (point) => ({ ...point, released: true })) }),
  /** A later revision has not been submitted by anybody yet. */
  minutesSaved: (state, fact) => ({ ...state, minutes: { revision: fact.data.revision, saved: datedBy(fact), submitted: null, approved: null, sent: null } }),
  minutesSubmitted: (state, fact) => changeMinutes(state, (minutes) => ({ ...minutes, submitted: datedBy(fact) })),
  minutesApproved: (state, fact) => changeMinutes(state, (minutes) => ({ ...minutes, approved: datedBy(fact) })),
  minutesReturned: (state) => changeMinutes(state, (minutes) => ({ ...minutes, submitted: null, approved: null })),
  minutesSent: (state, fact) => ({
    ...changeMinutes(state, (minutes) => ({ ...minutes, sent: dated(fact) })), closed: { ...dated(fact), reason: 'minutes-sent' },
  }),
} satisfies Partial<Handlers>;

function changeMinutes(state: MeetingState, by: (minutes: Minutes) => Minutes): MeetingState {
  return state.minutes === null ? state : { ...state, minutes: by(state.minutes) };
}

function withAttachments(state: MeetingState, ids: readonly string[]): MeetingState {
  return { ...state, attachments: [...new Set([...state.attachments, ...ids])] };
}
