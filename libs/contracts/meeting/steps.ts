import { z } from 'zod';
import { clock, day, id, idsOnce, line, LIMITS, text } from '../fields.ts';
import { MEETING_CLOSING_REASONS, PRESENCES } from '../planning-words.ts';
import { answerTerms, attendeeText, invitees, link, meetingDays, meetingNote, meetingTitle, place, pointId, pointMinutes, pointText, reason } from './parts.ts';

const attachments = idsOnce(id('přílohy'));
const presence = { day: day(), presence: z.enum(PRESENCES), lateAt: clock().exactOptional().describe('Přišel později; hodina příchodu.') };
const childrenChecked = z.boolean().describe('Potvrzuji, že text neobsahuje údaje o dětech.');
const releasing = childrenChecked.exactOptional().describe('Zkontroloval jsem, že bod ani jeho přílohy neobsahují údaje o dětech; pozvaní jej hned uvidí. Jinak čeká na uvolnění.');
const stillReleased = childrenChecked.exactOptional().describe('Zkontroloval jsem i nové znění; uvolněný bod pozvaní uvidí dál. Jinak čeká na nové uvolnění.');
const section = z.strictObject({ pointId, text: z.union([text(), z.literal('')]) });

const planning = {
  assign: z.strictObject({ ownerId: id('osoby') }),
  changeMeeting: z.strictObject({
    leaderId: id('osoby').nullable().exactOptional(),
    text: z.strictObject({
      title: meetingTitle.exactOptional(),
      place: z.union([place, z.literal('')]).exactOptional(),
      link: z.union([link, z.literal('')]).exactOptional(),
      note: z.union([meetingNote, z.literal('')]).exactOptional(),
    }).describe('Jen co se mění; prázdný text údaj vymaže.'),
  }),
  moveMeeting: z.strictObject({ days: meetingDays, text: z.strictObject({ reason }) }),
  cancelMeeting: z.strictObject({ day: day(), text: z.strictObject({ reason }) }),
  replaceMeeting: z.strictObject({ days: meetingDays, text: z.strictObject({ reason }) }),
  invite: z.strictObject({ invitees: invitees.min(1) }),
  removeInvitee: z.strictObject({ inviteeId: id('pozvaného') }),
  sendInvitations: z.strictObject({}),
  revokeLink: z.strictObject({ inviteeId: id('pozvaného') }),
  answer: z.strictObject({ inviteeId: id('pozvaného'), ...answerTerms }),
};

const agenda = {
  addAgendaPoint: z.strictObject({ pointId, inviteeId: id('pozvaného').exactOptional(), minutes: pointMinutes.exactOptional(), attachments, childrenChecked: releasing, text: pointText }),
  changeAgendaPoint: z.strictObject({ pointId, minutes: pointMinutes.exactOptional(), attachments: attachments.exactOptional(), childrenChecked: stillReleased, text: pointText }),
  removeAgendaPoint: z.strictObject({ pointId }),
  orderAgenda: z.strictObject({ pointIds: idsOnce(pointId, LIMITS.parties) }),
  releaseAgendaPoint: z.strictObject({ pointId, childrenChecked }),
  attach: z.strictObject({ attachmentId: id('přílohy') }),
};

const attendance = {
  markAttendance: z.strictObject({ attendeeId: id('účastníka'), ...presence }),
  addAttendee: z.strictObject({ attendeeId: id('účastníka'), inviteeId: id('pozvaného').exactOptional(), ...presence, text: attendeeText }),
  closeAttendance: z.strictObject({}),
};

const minutes = {
  saveMinutes: z.strictObject({
    sections: z.array(section).max(LIMITS.parties),
    text: z.strictObject({ opening: text().exactOptional(), closing: text().exactOptional() }),
  }),
  submitMinutes: z.strictObject({ childrenChecked }),
  approveMinutes: z.strictObject({}),
  returnMinutes: z.strictObject({ text: z.strictObject({ reason }) }),
  sendMinutes: z.strictObject({}),
  addNote: z.strictObject({ text: z.strictObject({ note: text(4000) }) }),
  close: z.strictObject({ reason: z.enum(MEETING_CLOSING_REASONS), day: day(), text: z.strictObject({ note: text(4000) }).exactOptional() }),
};

export const meetingSteps = { ...planning, ...agenda, ...attendance, ...minutes };

/** Body of POST /invitations/{token}: an answer by the link. */
export const publicAnswerBody = z.strictObject(answerTerms).meta({ id: 'InvitationAnswer' });

/** Body of POST /invitations/{token}/agenda-points. */
export const publicPointBody = z
  .strictObject({ pointId: id('bodu').describe('Nový identifikátor, který určí odesílatel.'), minutes: pointMinutes.exactOptional(), text: z.strictObject({ title: line(), note: text(4000).exactOptional() }) })
  .meta({ id: 'ProposedAgendaPoint' });
