import type { Day } from '../../law/index.ts';
import type { CaseId, PersonId } from '../case/ids.ts';
import type { CaseBase, Dated, DatedBy } from '../case/state.ts';
import type { ClockTime, MeetingDay } from './commands.ts';
import type { AttendeeData, InviteeData } from './facts.ts';
import type { Answer, MeetingClosingReason, MeetingPhase, Presence } from './vocabulary.ts';

export type Invitee = InviteeData & {
  readonly removed: boolean;
  /** 1, and one more with each revocation: links of earlier numbers no longer open. */
  readonly linkNo: number;
  /** The SEQUENCE of the calendar entry that was last planned for it; null: not invited yet. */
  readonly toldSequence: number | null;
  readonly answer: (Dated & { readonly answer: Answer; readonly byLink: boolean }) | null;
};

export type Mark = { readonly day: Day; readonly presence: Presence; readonly lateAt: ClockTime | null };

/** Somebody who comes or came, named by an invitee or added on the day. */
export type Attendee = AttendeeData & { readonly inviteeId: string | null; readonly added: boolean; readonly marks: readonly Mark[] };

export type AgendaPoint = {
  readonly id: string;
  /** Whose proposal; null: ours. */
  readonly inviteeId: string | null;
  readonly added: Dated;
  readonly minutes: number | null;
  readonly attachments: readonly string[];
  readonly released: boolean;
  readonly removed: boolean;
  /** Facts that hold its text; the last one counts. */
  readonly textFact: number;
};

export type Minutes = {
  readonly revision: number;
  readonly saved: DatedBy;
  readonly submitted: DatedBy | null;
  readonly approved: DatedBy | null;
  readonly sent: Dated | null;
};

/** Everything that is decided upon, folded from the facts' data: ids, days, enums. No name, no text. */
export type MeetingState = CaseBase & {
  readonly kind: 'meeting';
  readonly phase: MeetingPhase;
  readonly seriesId: CaseId;
  readonly themeId: string;
  readonly leaderId: PersonId | null;
  /** In order; one or two. */
  readonly days: readonly MeetingDay[];
  /** SEQUENCE of the calendar entry (RFC 5545): rises with every change that matters to the invited. */
  readonly sequence: number;
  /** When its days were last moved. */
  readonly moved: Dated | null;
  readonly inviteDaysBefore: number;
  readonly answerWorkingDays: number;
  readonly agendaWorkingDays: number;
  readonly replaces: CaseId | null;
  readonly replacedBy: CaseId | null;
  readonly cancelled: Dated | null;
  /** Invitations go out; null: their day has not come. */
  readonly invitationsOut: Dated | null;
  readonly invitees: readonly Invitee[];
  readonly attendees: readonly Attendee[];
  readonly attendanceClosed: Dated | null;
  readonly agenda: readonly AgendaPoint[];
  readonly minutes: Minutes | null;
  /** Keys of the moments that were met. */
  readonly met: readonly string[];
  readonly closed: (Dated & { readonly reason: MeetingClosingReason }) | null;
};

export function firstDay({ days }: Pick<MeetingState, 'days'>): Day {
  const [first] = days;
  if (first === undefined) throw new TypeError('a meeting has a day');
  return first.day;
}

export function lastDay({ days }: Pick<MeetingState, 'days'>): Day {
  return days.at(-1)?.day ?? firstDay({ days });
}
