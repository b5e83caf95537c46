import { datedBy } from '../../case/evolve.ts';
import type { Fact } from '../../case/fact.ts';
import type { InviteeData, MeetingFactData } from '../facts.ts';
import type { Invitee, MeetingState } from '../state.ts';

export function asInvited(data: InviteeData): Invitee {
  return { ...data, removed: false, linkNo: 1, toldSequence: null, answer: null };
}

export function begun(fact: Fact<'meetingOpened', MeetingFactData['meetingOpened']>): MeetingState {
  const { invitees, ...data } = fact.data;
  return {
    ...data, kind: 'meeting', phase: 'planning', no: fact.no, version: 1, registerNumber: null, registered: datedBy(fact),
    invitees: invitees.map(asInvited), sequence: 0, moved: null, replacedBy: null, cancelled: null, invitationsOut: null,
    attendees: [], attendanceClosed: null, agenda: [], minutes: null, met: [], closed: null,
    attachments: [], deadlines: [], planned: [], sent: [],
  };
}
