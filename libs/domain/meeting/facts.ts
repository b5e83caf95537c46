import type { Day } from '../../law/index.ts';
import type { CaseFactData } from '../case/facts.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { ClockTime, MeetingDay } from './commands.ts';
import type { Answer, InviteeKind, MeetingClosingReason, Presence } from './vocabulary.ts';

type Nothing = Readonly<Record<string, never>>;

export type InviteeData = {
  readonly id: string;
  readonly kind: InviteeKind;
  readonly officeId: OfficeId | null;
  readonly groupId: string | null;
  readonly memberId: string | null;
  readonly personId: PersonId | null;
  readonly seats: number;
};
export type AttendeeData = { readonly id: string; readonly bed: boolean; readonly meal: boolean };

/** What persons did, an invitee by the link included. Each command writes exactly one of these. */
export type MeetingPersonData = {
  meetingOpened: {
    readonly caseId: CaseId; readonly seriesId: CaseId; readonly themeId: string; readonly departmentId: DepartmentId; readonly ownerId: PersonId | null;
    readonly leaderId: PersonId | null; readonly days: readonly MeetingDay[]; readonly invitees: readonly InviteeData[];
    readonly inviteDaysBefore: number; readonly answerWorkingDays: number; readonly agendaWorkingDays: number; readonly replaces: CaseId | null;
  };
  assigned: { readonly ownerId: PersonId };
  /** Title, place, link and note are content; `matters`: the calendar entry changes. */
  meetingChanged: { readonly leaderId: PersonId | null; readonly matters: boolean };
  meetingMoved: { readonly days: readonly MeetingDay[] };
  meetingCancelled: Nothing;
  meetingReplaced: { readonly days: readonly MeetingDay[]; readonly by: CaseId };
  invited: { readonly invitees: readonly InviteeData[] };
  inviteeRemoved: { readonly inviteeId: string };
  invitationsReleased: Nothing;
  linkRevoked: { readonly inviteeId: string };
  answered: { readonly inviteeId: string; readonly answer: Answer; readonly attendees: readonly AttendeeData[]; readonly byLink: boolean };
  /** `released` is missing in what was written before our own points were looked through too: those were released at once. */
  agendaPointAdded: { readonly pointId: string; readonly inviteeId: string | null; readonly minutes: number | null; readonly attachments: readonly string[]; readonly released?: boolean };
  /** Without `released`: stays as it was. */
  agendaPointChanged: { readonly pointId: string; readonly minutes: number | null; readonly attachments: readonly string[]; readonly released?: boolean };
  agendaPointRemoved: { readonly pointId: string };
  agendaOrdered: { readonly pointIds: readonly string[] };
  agendaPointReleased: { readonly pointId: string };
  attached: { readonly attachmentId: string };
  attendanceMarked: { readonly attendeeId: string; readonly day: Day; readonly presence: Presence; readonly lateAt: ClockTime | null };
  attendeeAdded: { readonly attendeeId: string; readonly inviteeId: string | null; readonly presence: Presence; readonly day: Day; readonly lateAt: ClockTime | null };
  attendanceClosed: Nothing;
  /** A revision; its text is content and stays when the next one comes. */
  minutesSaved: { readonly revision: number };
  minutesSubmitted: { readonly revision: number };
  minutesApproved: { readonly revision: number };
  minutesReturned: { readonly revision: number };
  minutesSent: { readonly revision: number };
  noteAdded: Nothing;
  closed: { readonly reason: MeetingClosingReason };
};

/** What time brought to a meeting, written by its process. */
export type MeetingProcessData = {
  /** Invitations, a reminder: which moment was met; the messages stand in `messagesPlanned` beside it. */
  momentMet: { readonly key: string };
};

export type MeetingFactData = MeetingPersonData & MeetingProcessData & CaseFactData;
export type MeetingFactType = keyof MeetingFactData;
