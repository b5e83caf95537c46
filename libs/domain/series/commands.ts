import type { Day } from '../../law/index.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { ClockTime, MeetingDay } from '../meeting/commands.ts';
import type { Frequency, MeetingTaskKind, SeriesClosingReason, SeriesKind } from './vocabulary.ts';

/** A theme with its yearly quota of days; null: none is asked. Its title is content. */
export type Theme = { readonly id: string; readonly daysMin: number | null; readonly daysMax: number | null };

export type AudienceEntry =
  | { readonly kind: 'office'; readonly officeId: OfficeId; readonly seats: number }
  /** Every active ORP office, whichever there are when a meeting is opened. */
  | { readonly kind: 'all-orp'; readonly seats: number }
  /** The members of a group whose mandate covers the day. */
  | { readonly kind: 'group'; readonly groupId: string }
  /** Everybody of ours with a role. */
  | { readonly kind: 'role'; readonly role: 'caseworker' | 'manager' | 'methodologist' | 'signatory' }
  | { readonly kind: 'person'; readonly personId: PersonId };

/** What a series is set up with; changed as a whole. */
export type SeriesSettings = {
  readonly seriesKind: SeriesKind;
  readonly themes: readonly Theme[];
  readonly frequency: Frequency;
  readonly audience: readonly AudienceEntry[];
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** 1 or 2 days on end. */
  readonly daysOnEnd: 1 | 2;
  readonly inviteDaysBefore: number;
  readonly answerWorkingDays: number;
  readonly agendaWorkingDays: number;
  /** ISO weekdays on which no date is proposed (office days): 1 = Monday. */
  readonly avoidWeekdays: readonly number[];
  /** Who approves the minutes. */
  readonly leaderId: PersonId | null;
  /** Who else prepares meetings. */
  readonly preparers: readonly PersonId[];
};

export type SeriesText = {
  readonly title: string;
  /** By id of the theme. */
  readonly themes: Readonly<Record<string, string>>;
  readonly place?: string | undefined;
  readonly link?: string | undefined;
  readonly note?: string | undefined;
};

export type OpenSeries = SeriesSettings & { readonly type: 'openSeries'; readonly departmentId: DepartmentId; readonly ownerId: PersonId | null; readonly text: SeriesText };

export type SeriesCommand =
  | OpenSeries
  | { readonly type: 'assign'; readonly ownerId: PersonId }
  | (SeriesSettings & { readonly type: 'changeSeries'; readonly text: SeriesText })
  /** Asks for a proposal for the rest of a year, instead of the one that waits. */
  | { readonly type: 'proposeDates'; readonly year: number }
  /** A day of one's own, beside what was proposed. */
  | { readonly type: 'addDate'; readonly slotId: string; readonly themeId: string; readonly day: Day }
  | { readonly type: 'moveDate'; readonly slotId: string; readonly day: Day }
  | { readonly type: 'dropDate'; readonly slotId: string }
  /** Proposed days become meetings; `days` where they last longer or at another time than the series says. */
  | { readonly type: 'confirmDates'; readonly dates: readonly { readonly slotId: string; readonly days?: readonly MeetingDay[] | undefined }[] }
  | {
      readonly type: 'agreeTask'; readonly taskId: string; readonly meetingId: CaseId; readonly taskKind: MeetingTaskKind;
      /** Whose: one of ours, or an office (its head of OSPOD). */
      readonly personId?: PersonId | undefined; readonly officeId?: OfficeId | undefined; readonly dueDay: Day | null; readonly text: { readonly task: string };
    }
  | { readonly type: 'moveTask'; readonly taskId: string; readonly dueDay: Day; readonly text: { readonly reason: string } }
  | { readonly type: 'closeTask'; readonly taskId: string; readonly day: Day; readonly done: boolean; readonly text?: { readonly result: string } | undefined }
  | { readonly type: 'addNote'; readonly text: { readonly note: string } }
  | { readonly type: 'close'; readonly reason: SeriesClosingReason; readonly day: Day; readonly text?: { readonly note: string } | undefined };
