import { dated } from '../../case/evolve.ts';
import type { Handlers } from './handler.ts';

/** What changes the entry in everybody's calendar: each raises its SEQUENCE. */
export const calendarHandlers = {
  assigned: (state, { data }) => ({ ...state, ownerId: data.ownerId }),
  meetingChanged: (state, { data: { leaderId, matters } }) => ({ ...state, leaderId, sequence: matters ? state.sequence + 1 : state.sequence }),
  /** The reminders of the day that was are no reminders of the day that will be. */
  meetingMoved: (state, fact) => ({
    ...state, days: fact.data.days, sequence: state.sequence + 1, moved: dated(fact), met: state.met.filter((key) => key === 'invite'),
  }),
  meetingCancelled: (state, fact) => ({ ...state, sequence: state.sequence + 1, cancelled: dated(fact), closed: { ...dated(fact), reason: 'cancelled' } }),
  meetingReplaced: (state, fact) => ({
    ...state, sequence: state.sequence + 1, replacedBy: fact.data.by, closed: { ...dated(fact), reason: 'replaced' },
  }),
  momentMet: (state, fact) => {
    const { key } = fact.data;
    const next = { ...state, met: [...state.met, key] };
    return key === 'invite' ? { ...next, invitationsOut: state.invitationsOut ?? dated(fact) } : next;
  },
  invitationsReleased: (state, fact) => ({ ...state, invitationsOut: dated(fact) }),
  noteAdded: (state) => state,
  attached: (state, { data }) => ({ ...state, attachments: [...state.attachments, data.attachmentId] }),
  closed: (state, fact) => ({ ...state, closed: { ...dated(fact), reason: fact.data.reason } }),
} satisfies Partial<Handlers>;
