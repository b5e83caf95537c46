import type { CaseId } from '../case/ids.ts';
import type { InvitationPurpose, RecipientReason } from '../case/message.ts';
import type { SeriesKind } from '../series/vocabulary.ts';
import type { Answer, InviteeKind } from './vocabulary.ts';

/** A day of a meeting as a mail has it: '2027-03-12', '09:00', '15:00'. */
export type AppointedDay = { readonly day: string; readonly from: string; readonly to: string };

/** When and where a meeting is, and how it is called. */
export type Appointment = { readonly title: string; readonly days: readonly AppointedDay[]; readonly place: string | null; readonly link: string | null };

/**
 * All that a mail to somebody invited may know: the meeting, who organizes it, and its own addressee. There is no field
 * for anybody else who is invited.
 */
export type InvitationMail = {
  readonly purpose: InvitationPurpose;
  readonly meetingId: CaseId;
  readonly inviteeId: string;
  /** Of the link that it opens by. */
  readonly linkNo: number;
  readonly seriesKind: SeriesKind;
  readonly meeting: Appointment;
  /** SEQUENCE of the calendar entry, and when it was decided to send it (epoch ms). */
  readonly sequence: number;
  readonly stamp: number;
  /** What it was when this addressee was last told; null where nothing of it has changed. */
  readonly was: Appointment | null;
  /** The meeting is held, but without this addressee. */
  readonly stillHeld: boolean;
  /** Why it was moved or cancelled. */
  readonly reason: string | null;
  readonly addressee: { readonly kind: InviteeKind; readonly name: string | null; readonly address: string };
  /** How many people may come for it. */
  readonly seats: number;
  readonly answer: Answer | null;
  /** Last day for the answer; null where it has passed or none is asked for any more. */
  readonly answerUntil: string | null;
  /** Last day on which points for the agenda are taken; null likewise. */
  readonly agendaUntil: string | null;
  /** Released points alone. */
  readonly agenda: readonly { readonly title: string; readonly minutes: number | null }[];
  /** Working days from the day of writing to the first day. */
  readonly workingDays: number;
  readonly organizer: { readonly department: string | null; readonly person: string | null; readonly email: string | null };
};

/**
 * What those who prepare and lead a meeting are told of its answers. Who has not answered is named, for somebody will ring
 * them up; of those who come there are numbers alone, and of what they need for access only how many need something.
 */
export type AnswersMail = {
  readonly meetingId: CaseId;
  readonly registerNumber: string;
  readonly meeting: Appointment;
  readonly why: RecipientReason;
  /** Last day on which answers were awaited. */
  readonly answerBy: string;
  readonly counts: {
    readonly invited: number; readonly yes: number; readonly deputy: number; readonly no: number; readonly unanswered: number;
    /** By name, of all who come. */
    readonly people: number; readonly meals: number; readonly beds: number; readonly access: number;
  };
  /** `unreached`: our mail has nowhere to go, or was refused. */
  readonly unanswered: readonly { readonly name: string | null; readonly unreached: boolean }[];
};

/** What our people are told of the planning of a series. */
export type PlanningMail = {
  readonly seriesId: CaseId;
  readonly registerNumber: string;
  readonly title: string;
  readonly year: number;
  readonly why: RecipientReason;
  readonly news:
    | { readonly kind: 'dates-proposed'; readonly dates: readonly string[] }
    | {
        readonly kind: 'quota-warning'; readonly theme: string; readonly required: number; readonly held: number; readonly planned: number;
        readonly missing: number; readonly stillPossible: boolean;
        /** Until then what is missing can still be called; null: it is too late. */
        readonly lastCallDay: string | null;
      };
};
