import type { RecipientReason } from '../../domain/index.ts';
import type { SeriesKind } from '../../domain/series/vocabulary.ts';
import type { EntryDay } from '../calendar/meeting-entry.ts';

/** What the invited are told. */
export type InvitedPurpose = 'invitation' | 'invitation-changed' | 'invitation-cancelled' | 'meeting-reminder' | 'answer-missing' | 'minutes-sent';

export type InvitedKind = 'office' | 'member' | 'person' | 'guest';

/** When and where a meeting is. */
export type Appointment = { readonly title: string; readonly days: readonly EntryDay[]; readonly place: string | null; readonly link: string | null };

/**
 * All that a mail to somebody invited may know: the meeting, who organizes it, and its own addressee. There is no field
 * for anybody else who is invited.
 */
export type InvitationItem = {
  readonly purpose: InvitedPurpose;
  /** What the meeting is one of. */
  readonly seriesKind: SeriesKind;
  readonly meeting: Appointment;
  /** What it was when this addressee was last told; null where nothing of it has changed. */
  readonly was: Appointment | null;
  /** Why it was moved or cancelled. */
  readonly reason: string | null;
  readonly addressee: { readonly kind: InvitedKind; readonly name: string | null };
  /** How many people may come for it. */
  readonly seats: number;
  readonly answer: 'yes' | 'no' | 'deputy' | null;
  /** Last day for the answer; null where it has passed or none is asked for any more. */
  readonly answerUntil: string | null;
  /** Last day on which points for the agenda are taken; null likewise. */
  readonly agendaUntil: string | null;
  /** Released points alone. */
  readonly agenda: readonly { readonly title: string; readonly minutes: number | null }[];
  /** Working days from the day of writing to the first day. */
  readonly workingDays: number;
  readonly organizer: { readonly authority: string; readonly person: string | null; readonly email: string | null };
  /** The page of this invitation. */
  readonly address: string;
};

/** What our people are told of the planning of a series. */
export type PlanningItem = {
  readonly seriesId: string;
  readonly registerNumber: string;
  readonly title: string;
  readonly year: number;
  readonly why: RecipientReason;
  readonly news:
    | { readonly kind: 'dates-proposed'; readonly dates: readonly string[] }
    | {
        readonly kind: 'quota-warning'; readonly theme: string; readonly required: number; readonly held: number; readonly planned: number;
        readonly missing: number; readonly stillPossible: boolean;
        /** The last day on which one more can sensibly be held; null where the year has none left. */
        readonly lastDay: string | null;
      };
};
