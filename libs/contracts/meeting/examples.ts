import { EXAMPLE_IDS } from '../complaint/examples.ts';
import type { MeetingCommandType } from './body.ts';

const { owner, invitee, attendee, point, attachment } = EXAMPLE_IDS;
const newDays = [{ day: '2027-03-23', from: '09:00', to: '15:00' }];
const named = { id: attendee, bed: false, meal: true, text: { name: 'Jana Příkladná', position: 'vedoucí OSPOD', meal: 'bezlepkově' } };

export const ANSWER_EXAMPLE = { answer: 'yes', attendees: [named], text: { note: 'Přijedeme vlakem v 8.40.' } };
export const POINT_EXAMPLE = { pointId: point, minutes: 20, text: { title: 'Příprava pěstounů na zimní pobyty' } };

export const MEETING_EXAMPLES: { readonly [T in MeetingCommandType]: unknown } = {
  assign: { ownerId: owner },
  changeMeeting: { text: { place: 'Žižkova 57, Jihlava, sál C' } },
  moveMeeting: { days: newDays, text: { reason: 'Sál je v původním termínu obsazen.' } },
  cancelMeeting: { day: '2027-03-10', text: { reason: 'Nemoc přednášející.' } },
  replaceMeeting: { days: newDays, text: { reason: 'Sněhová kalamita.' } },
  invite: { invitees: [{ id: invitee, kind: 'guest', seats: 1, text: { name: 'Mgr. Pavel Ukázkový', email: 'pavel.ukazkovy@soud.example', organisation: 'Okresní soud' } }] },
  removeInvitee: { inviteeId: invitee },
  sendInvitations: {},
  revokeLink: { inviteeId: invitee },
  answer: { inviteeId: invitee, ...ANSWER_EXAMPLE },
  addAgendaPoint: { ...POINT_EXAMPLE, attachments: [], childrenChecked: true },
  changeAgendaPoint: { ...POINT_EXAMPLE, minutes: 30, childrenChecked: true },
  removeAgendaPoint: { pointId: point },
  orderAgenda: { pointIds: [point] },
  releaseAgendaPoint: { pointId: point, childrenChecked: true },
  attach: { attachmentId: attachment },
  markAttendance: { attendeeId: attendee, day: '2027-03-16', presence: 'present', lateAt: '09:40' },
  addAttendee: { attendeeId: attendee, inviteeId: invitee, presence: 'deputy', day: '2027-03-16', text: { name: 'Karel Zástupný' } },
  closeAttendance: {},
  saveMinutes: { sections: [{ pointId: point, text: 'Přednesla Jana Příkladná; pobyty budou plánovány do konce září.' }], text: { opening: 'Poradu zahájila vedoucí odboru.' } },
  submitMinutes: { childrenChecked: true },
  approveMinutes: {},
  returnMinutes: { text: { reason: 'Chybí závěr k druhému bodu.' } },
  sendMinutes: {},
  addNote: { text: { note: 'Občerstvení objednáno.' } },
  close: { reason: 'minutes-sent', day: '2027-04-01' },
};
