import type { Day } from '../law/index.ts';
import type { MeetingDay } from '../domain/meeting/commands.ts';
import type { Mark } from '../domain/meeting/state.ts';
import type { MeetingTaskKind } from '../domain/series/vocabulary.ts';

/** What stands at the head of every document of a meeting: names and texts, no ids. */
export type MeetingHead = {
  /** The authority, and its department, in whose name the document is issued. */
  readonly authority: string;
  readonly department: string | null;
  /** Our evidenční číslo; never printed as č. j. (office-practice.md 1). */
  readonly registerNumber: string;
  readonly seriesTitle: string | null;
  readonly theme: string | null;
  readonly title: string;
  /** In order; one or two. */
  readonly days: readonly MeetingDay[];
  readonly place: string | null;
  readonly link: string | null;
};

export type NamedPerson = { readonly name: string; readonly position: string | null };

export type Participant = NamedPerson & {
  /** What was ticked off, a mark a day at most. */
  readonly marks: readonly Mark[];
};

/** An office, an organisation, or null: those who come for nobody. */
export type ParticipantGroup = {
  readonly organisation: string | null;
  /** How many may come for it; what is not named yet is an empty row. */
  readonly seats: number;
  readonly people: readonly Participant[];
};

export type AttendanceListDoc = {
  readonly meeting: MeetingHead;
  readonly preparedOn: Day;
  readonly groups: readonly ParticipantGroup[];
  /** Empty rows at the end for those whom nobody announced. */
  readonly spareRows: number;
  /** True: attendance is closed, and the list says who was there instead of leaving room for signatures. */
  readonly recorded: boolean;
};

export type MinutesPoint = { readonly title: string; readonly proposedBy: string | null; readonly text: string | null };

export type MinutesTask = {
  readonly kind: MeetingTaskKind;
  readonly text: string;
  /** Whose: one of ours by name, or an office. */
  readonly whose: string | null;
  readonly dueDay: Day | null;
  readonly agreedOn: Day;
};

export type MinutesDoc = {
  readonly meeting: MeetingHead;
  readonly preparedOn: Day;
  readonly revision: number;
  /** null: a draft, and it says so. */
  readonly approved: { readonly by: string; readonly on: Day } | null;
  readonly leader: string | null;
  readonly recordedBy: string | null;
  readonly groups: readonly ParticipantGroup[];
  readonly opening: string | null;
  readonly points: readonly MinutesPoint[];
  readonly closing: string | null;
  readonly newTasks: readonly MinutesTask[];
  /** Agreed earlier and still open. */
  readonly carriedTasks: readonly MinutesTask[];
};

export type ConfirmationDoc = {
  readonly meeting: MeetingHead;
  readonly issuedOn: Day;
  /** Who signs for the authority. */
  readonly signedBy: NamedPerson | null;
  readonly person: NamedPerson & { readonly organisation: string | null };
  /** Never empty: nobody is confirmed to have been where they were not. */
  readonly attended: readonly AttendedDay[];
  /** Titles of what was dealt with. */
  readonly topics: readonly string[];
};

export type AttendedDay = MeetingDay & { readonly minutes: number };
