import type { MeetingFactData } from '../../../../../libs/contracts/facts.ts';
import { czechDay } from '../../../ui/day.ts';
import { SYSTEM } from '../../history/system.ts';
import { joined, nothing } from '../../history/teller.ts';
import type { Said, SayingsOf } from '../../history/teller.ts';
import type { MeetingTeller } from './teller.ts';

type Data = MeetingFactData;

/** Each event of a meeting. */
export const MEETING: SayingsOf<Data, keyof Data, MeetingTeller> = {
  ...SYSTEM,
  meetingOpened: ({ days, ownerId, leaderId, invitees, replaces }, told) => ({
    main: told.days(days),
    details: [
      told.kept('title'), told.kept('place'), told.kept('link'), told.kept('note'), told.line('prepares', told.name(ownerId)), told.line('leads', told.name(leaderId)),
      told.line('invited', String(invitees.length)), replaces === null ? null : told.line('replaces', told.own('otherMeeting'), `/porady/${replaces}`),
    ],
  }),
  assigned: ({ ownerId }, told) => ({ context: 'meeting', main: told.name(ownerId) ?? undefined }),
  meetingChanged: ({ leaderId }, told) => ({ details: [told.changed('title'), told.changed('place'), told.changed('link'), told.changed('note'), told.line('leads', told.name(leaderId))] }),
  meetingMoved: ({ days }, told) => ({ main: told.days(days), details: [told.kept('reason')] }),
  meetingCancelled: (_, told) => ({ details: [told.kept('reason')] }),
  meetingReplaced: ({ days, by }, told) => ({ main: told.days(days), details: [told.kept('reason'), told.line('replacedBy', told.own('otherMeeting'), `/porady/${by}`)] }),
  invited: ({ invitees }, told) => ({ main: told.several(invitees.map(({ id }) => told.invitee(id))) }),
  inviteeRemoved: ({ inviteeId }, told) => ({ main: told.invitee(inviteeId) ?? undefined }),
  invitationsReleased: nothing,
  linkRevoked: ({ inviteeId }, told) => ({ main: told.invitee(inviteeId) ?? undefined }),
  answered: ({ inviteeId, answer, attendees }, told) => ({
    main: joined(told.invitee(inviteeId), told.t(`planning:answer.${answer}`)), details: [told.line('comes', told.named(attendees.map(({ id }) => id))), told.kept('note')],
  }),
  agendaPointAdded: ({ pointId, inviteeId, minutes, attachments }, told) => ({
    context: inviteeId === null ? undefined : 'proposed', main: told.point(pointId) ?? undefined,
    details: [told.line('proposedBy', told.invitee(inviteeId)), ...pointLines(minutes, attachments, told)],
  }),
  agendaPointChanged: ({ pointId, minutes, attachments }, told) => ({ main: told.point(pointId) ?? undefined, details: pointLines(minutes, attachments, told) }),
  agendaPointRemoved: ({ pointId }, told) => ({ main: told.point(pointId) ?? undefined }),
  agendaOrdered: nothing,
  agendaPointReleased: ({ pointId }, told) => ({ main: told.point(pointId) ?? undefined }),
  attached: ({ attachmentId }, told) => ({ main: told.attachment(attachmentId) ?? undefined }),
  attendanceMarked: ({ attendeeId, day, presence, lateAt }, told) => ({ main: joined(told.attendee(attendeeId), ...present(presence, lateAt, told), czechDay(day)) }),
  attendeeAdded: ({ inviteeId, presence, day, lateAt }, told) => ({
    main: joined(told.added(), ...present(presence, lateAt, told), czechDay(day)), details: [told.line('comesFor', told.invitee(inviteeId))],
  }),
  attendanceClosed: nothing,
  minutesSaved: revision,
  minutesSubmitted: revision,
  minutesApproved: revision,
  minutesReturned: ({ revision: no }, told) => ({ main: told.own('revision', { no }), details: [told.kept('reason')] }),
  minutesSent: revision,
  noteAdded: (_, told) => ({ main: told.written('note') ?? undefined }),
  closed: ({ reason }, told) => ({ context: 'meeting', main: told.t(`planning:meetingClosing.${reason}`), details: [told.kept('note')] }),
  momentMet: ({ key }, told) => {
    const reminder = /^remind-(\d+)$/.exec(key)?.[1];
    return { main: reminder === undefined ? told.own(`moment.${key}`) : told.own('moment.remind', { count: Number(reminder) }) };
  },
  messagesPlanned: ({ purpose, recipients }, told) => ({ main: joined(told.own(`purpose.${purpose}`), told.several(recipients.map(({ person }) => told.name(person)))) }),
};

function pointLines(minutes: number | null, attachments: readonly string[], told: MeetingTeller): NonNullable<Said['details']> {
  return [told.line('minutes', minutes === null ? null : told.t('meeting:agenda.minutes', { count: minutes })), told.changed('note'), told.line('material', told.files(attachments))];
}

function present(presence: Data['attendanceMarked']['presence'], lateAt: string | null, told: MeetingTeller): readonly (string | null)[] {
  return [told.t(`planning:presence.${presence}`), lateAt === null ? null : told.own('lateAt', { at: lateAt })];
}

function revision({ revision: no }: Data['minutesSaved'], told: MeetingTeller): Said {
  return { main: told.own('revision', { no }) };
}
