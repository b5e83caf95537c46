import { caseHandlers } from '../case/evolve.ts';
import type { Fact } from '../case/fact.ts';
import { begun } from './evolve/begun.ts';
import { calendarHandlers } from './evolve/calendar.ts';
import type { Handlers } from './evolve/handler.ts';
import { inviteeHandlers } from './evolve/invitees.ts';
import { recordHandlers } from './evolve/records.ts';
import type { MeetingFactData } from './facts.ts';
import type { MeetingState } from './state.ts';
import type { MeetingPhase } from './vocabulary.ts';

const HANDLERS: Handlers = {
  ...caseHandlers, ...calendarHandlers, ...inviteeHandlers, ...recordHandlers,
  phaseChanged: (state, { data }) => ({ ...state, phase: data.to as MeetingPhase }),
  ownerRemoved: (state) => ({ ...state, ownerId: null }),
  messagesPlanned: (state, fact) => {
    const next = caseHandlers.messagesPlanned(state, fact);
    const { purpose, recipients } = fact.data;
    if (purpose !== 'invitation' && purpose !== 'invitation-changed') return next;
    const told = new Set(recipients.map(({ person }) => person));
    return { ...next, invitees: next.invitees.map((invitee) => (told.has(invitee.id) ? { ...invitee, toldSequence: next.sequence } : invitee)) };
  },
};

/** Never throws on a fact that `decide` has written. The first fact of a case is `meetingOpened`. */
export function evolveMeeting(state: MeetingState | null, fact: Fact): MeetingState {
  if (state === null) return begun(fact as Fact<'meetingOpened', MeetingFactData['meetingOpened']>);
  const handler = (HANDLERS as Record<string, (state: MeetingState, fact: Fact) => MeetingState>)[fact.type];
  const next = handler === undefined ? state : handler(state, fact);
  const raised = fact.origin === 'person' || fact.type === 'phaseChanged';
  return { ...next, no: fact.no, version: raised ? state.version + 1 : state.version };
}
