import type { Day } from '../../law/index.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { Answer, InviteeKind, MeetingClosingReason, Presence } from './vocabulary.ts';

/** 'HH:MM', Prague. */
export type ClockTime = string;

/** A day of the meeting; one or two. */
export type MeetingDay = { readonly day: Day; readonly from: ClockTime; readonly to: ClockTime };

/** Somebody invited. Whoever stands in a register is named and addressed by it; a guest's name and address are content. */
export type InviteeGiven = {
  readonly id: string;
  readonly kind: InviteeKind;
  readonly officeId?: OfficeId | undefined;
  readonly groupId?: string | undefined;
  readonly memberId?: string | undefined;
  readonly personId?: PersonId | undefined;
  /** How many people may come for it. */
  readonly seats: number;
  readonly text?: { readonly name: string; readonly email: string; readonly organisation?: string | undefined } | undefined;
};

export type AttendeeText = {
  readonly name: string;
  readonly position?: string | undefined;
  readonly email?: string | undefined;
  readonly meal?: string | undefined;
  readonly access?: string | undefined;
};
/** Somebody who comes for an invitee, by name. */
export type AttendeeGiven = { readonly id: string; readonly bed?: boolean | undefined; readonly meal?: boolean | undefined; readonly text: AttendeeText };

export type AgendaPointText = { readonly title: string; readonly note?: string | undefined };
export type MinutesSection = { readonly pointId: string; readonly text: string };

export type OpenMeeting = {
  readonly type: 'openMeeting';
  readonly seriesId: CaseId;
  readonly themeId: string;
  readonly departmentId: DepartmentId;
  readonly ownerId: PersonId | null;
  readonly leaderId: PersonId | null;
  readonly days: readonly MeetingDay[];
  readonly invitees: readonly InviteeGiven[];
  /** Calendar days before the first day on which invitations go out. */
  readonly inviteDaysBefore: number;
  /** Working days before the first day until which answers, and points for the agenda, are awaited. */
  readonly answerWorkingDays: number;
  readonly agendaWorkingDays: number;
  /** The meeting that this one replaces. */
  readonly replaces?: CaseId | undefined;
  readonly text: { readonly title: string; readonly place?: string | undefined; readonly link?: string | undefined; readonly note?: string | undefined };
};

export type MeetingCommand =
  | OpenMeeting
  | { readonly type: 'assign'; readonly ownerId: PersonId }
  | { readonly type: 'changeMeeting'; readonly leaderId?: PersonId | null | undefined; readonly text: { readonly title?: string | undefined; readonly place?: string | undefined; readonly link?: string | undefined; readonly note?: string | undefined } }
  | { readonly type: 'moveMeeting'; readonly days: readonly MeetingDay[]; readonly text: { readonly reason: string } }
  | { readonly type: 'cancelMeeting'; readonly day: Day; readonly text: { readonly reason: string } }
  /** Cancelled, and another one opened in its place with the same invitees. */
  | { readonly type: 'replaceMeeting'; readonly days: readonly MeetingDay[]; readonly text: { readonly reason: string } }
  | { readonly type: 'invite'; readonly invitees: readonly InviteeGiven[] }
  | { readonly type: 'removeInvitee'; readonly inviteeId: string }
  /** Invitations go out now instead of on their day. */
  | { readonly type: 'sendInvitations' }
  | { readonly type: 'revokeLink'; readonly inviteeId: string }
  /** By the link, or by one of ours on the invitee's behalf. */
  | { readonly type: 'answer'; readonly inviteeId: string; readonly answer: Answer; readonly attendees: readonly AttendeeGiven[]; readonly text?: { readonly note: string } | undefined }
  /** Own point, or one that an invitee proposes by the link (`inviteeId`). An own one looked through for children's data (`childrenChecked`) is released with it. */
  | { readonly type: 'addAgendaPoint'; readonly pointId: string; readonly inviteeId?: string | undefined; readonly minutes?: number | undefined; readonly attachments: readonly string[]; readonly childrenChecked?: boolean | undefined; readonly text: AgendaPointText }
  /** A released point stays so only when what it says now was looked through as well. */
  | { readonly type: 'changeAgendaPoint'; readonly pointId: string; readonly minutes?: number | undefined; readonly attachments?: readonly string[] | undefined; readonly childrenChecked?: boolean | undefined; readonly text: AgendaPointText }
  | { readonly type: 'removeAgendaPoint'; readonly pointId: string }
  | { readonly type: 'orderAgenda'; readonly pointIds: readonly string[] }
  /** Seen by the invited from now on. `childrenChecked`: whoever releases has looked for children's data (office-practice.md 31). */
  | { readonly type: 'releaseAgendaPoint'; readonly pointId: string; readonly childrenChecked: boolean }
  | { readonly type: 'attach'; readonly attachmentId: string }
  | { readonly type: 'markAttendance'; readonly attendeeId: string; readonly day: Day; readonly presence: Presence; readonly lateAt?: ClockTime | undefined }
  /** Somebody who came without having been named. */
  | { readonly type: 'addAttendee'; readonly attendeeId: string; readonly inviteeId?: string | undefined; readonly presence: Presence; readonly day: Day; readonly lateAt?: ClockTime | undefined; readonly text: AttendeeText }
  | { readonly type: 'closeAttendance' }
  | { readonly type: 'saveMinutes'; readonly sections: readonly MinutesSection[]; readonly text: { readonly opening?: string | undefined; readonly closing?: string | undefined } }
  | { readonly type: 'submitMinutes'; readonly childrenChecked: boolean }
  | { readonly type: 'approveMinutes' }
  | { readonly type: 'returnMinutes'; readonly text: { readonly reason: string } }
  | { readonly type: 'sendMinutes' }
  | { readonly type: 'addNote'; readonly text: { readonly note: string } }
  | { readonly type: 'close'; readonly reason: MeetingClosingReason; readonly day: Day; readonly text?: { readonly note: string } | undefined };
