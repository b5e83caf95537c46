import { changeById, dated } from '../../case/evolve.ts';
import type { Attendee, MeetingState } from '../state.ts';
import { asInvited } from './begun.ts';
import type { Handlers } from './handler.ts';

export const inviteeHandlers = {
  invited: (state, { data }) => ({ ...state, invitees: [...state.invitees, ...data.invitees.map(asInvited)] }),
  inviteeRemoved: (state, { data: { inviteeId } }) => ({
    ...state, invitees: changeById(state.invitees, inviteeId, (invitee) => ({ ...invitee, removed: true })), attendees: standing(state, inviteeId),
  }),
  linkRevoked: (state, { data }) => ({ ...state, invitees: changeById(state.invitees, data.inviteeId, (invitee) => ({ ...invitee, linkNo: invitee.linkNo + 1 })) }),
  answered: (state, fact) => {
    const { inviteeId, answer, attendees, byLink } = fact.data;
    const stay = standing(state, inviteeId);
    const marked = (id: string): boolean => stay.some((known) => known.id === id);
    const changed = stay.map((known) => ({ ...known, ...attendees.find(({ id }) => id === known.id) }));
    const named = attendees.filter(({ id }) => !marked(id)).map((attendee): Attendee => ({ ...attendee, inviteeId, added: false, marks: [] }));
    return {
      ...state, attendees: [...changed, ...named],
      invitees: changeById(state.invitees, inviteeId, (invitee) => ({ ...invitee, answer: { ...dated(fact), answer, byLink } })),
    };
  },
  attendanceMarked: (state, { data: { attendeeId, ...mark } }) => ({
    ...state,
    attendees: changeById(state.attendees, attendeeId, (attendee) => ({ ...attendee, marks: [...attendee.marks.filter(({ day }) => day !== mark.day), mark] })),
  }),
  attendeeAdded: (state, { data: { attendeeId: id, inviteeId, ...mark } }) => ({
    ...state, attendees: [...state.attendees, { id, bed: false, meal: false, inviteeId, added: true, marks: [mark] }],
  }),
  attendanceClosed: (state, fact) => ({ ...state, attendanceClosed: dated(fact) }),
} satisfies Partial<Handlers>;

/** Those who stay when an invitee's answer goes: of others, added on the day, or already ticked off. */
function standing({ attendees }: MeetingState, inviteeId: string): readonly Attendee[] {
  return attendees.filter((attendee) => attendee.inviteeId !== inviteeId || attendee.added || attendee.marks.length > 0);
}
