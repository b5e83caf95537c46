import type { MeetingDetail } from '../../api/planning.ts';
import { today } from '../../ui/day.ts';

const CLOSED_TOO: readonly string[] = ['addNote'];

type When = (detail: MeetingDetail) => boolean;

const ahead: When = ({ phase }) => phase === 'planning' || phase === 'invited';
const begun: When = ({ days }) => today() >= (days[0]?.day ?? '');
const onItsLastDay: When = ({ days }) => today() >= (days.at(-1)?.day ?? '');
const unapproved: When = ({ minutes }) => minutes?.approved == null;
const waitsForApproval: When = ({ minutes }) => minutes !== null && minutes.submitted !== null && minutes.sentOn === null;

/** When a step makes sense at all; the door says so too, but a step that will surely be refused is not offered. */
const WHEN: Readonly<Record<string, When>> = {
  changeMeeting: ahead,
  moveMeeting: (detail) => ahead(detail) && !begun(detail),
  replaceMeeting: ahead,
  cancelMeeting: ahead,
  invite: ahead,
  removeInvitee: ahead,
  revokeLink: ahead,
  answer: ahead,
  sendInvitations: ({ phase, invitees }) => phase === 'planning' && invitees.some(({ removed }) => !removed),
  addAgendaPoint: unapproved,
  changeAgendaPoint: unapproved,
  removeAgendaPoint: unapproved,
  orderAgenda: unapproved,
  releaseAgendaPoint: unapproved,
  markAttendance: begun,
  addAttendee: begun,
  closeAttendance: (detail) => detail.attendanceClosedOn === null && onItsLastDay(detail),
  saveMinutes: (detail) => begun(detail) && unapproved(detail),
  submitMinutes: (detail) => detail.minutes !== null && detail.minutes.submitted === null && onItsLastDay(detail),
  approveMinutes: (detail) => waitsForApproval(detail) && unapproved(detail),
  returnMinutes: waitsForApproval,
  sendMinutes: ({ minutes }) => minutes !== null && minutes.approved !== null && minutes.sentOn === null,
  close: ({ phase }) => phase !== 'invited',
};

/** Whether this person may take the step, now. */
export function mayTake(detail: MeetingDetail, type: string): boolean {
  if (detail.phase === 'closed' && !CLOSED_TOO.includes(type)) return false;
  return detail.allowed.some((one) => one.type === type) && (WHEN[type]?.(detail) ?? true);
}
