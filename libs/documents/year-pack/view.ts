import type { Day } from '../../law/index.ts';
import type { OfficeId } from '../../domain/index.ts';
import type { Frequency, MeetingTaskKind, SeriesKind } from '../../domain/series/vocabulary.ts';
import type { Standing } from '../text/words.ts';
import type { AttendanceListDoc, MeetingHead, MinutesDoc } from '../views.ts';

export type PackTheme = { readonly title: string; readonly daysMin: number | null; readonly daysMax: number | null; readonly daysHeld: number; readonly daysPlanned: number };

export type PackSeries = {
  readonly registerNumber: string;
  readonly title: string;
  readonly kind: SeriesKind;
  readonly frequency: Frequency;
  readonly owner: string | null;
  readonly themes: readonly PackTheme[];
};

export type PackMeeting = {
  readonly meeting: MeetingHead;
  readonly standing: Standing;
  /** How many were invited: offices, members, people, guests. */
  readonly invited: number;
  /** null: attendance was not closed. */
  readonly attendance: AttendanceListDoc | null;
  readonly minutes: MinutesDoc | null;
};

export type PackTask = {
  /** Of the meeting that agreed it. */
  readonly registerNumber: string;
  readonly seriesTitle: string;
  readonly kind: MeetingTaskKind;
  readonly text: string;
  readonly whose: string | null;
  readonly agreedOn: Day;
  readonly dueDay: Day | null;
  readonly closed: { readonly on: Day; readonly done: boolean } | null;
};

/**
 * How many meetings of which attendance was recorded an office was invited to, to how many of them somebody of it came, and
 * how many people in all; to how many more it was invited of which none was recorded (`unrecorded`).
 */
export type PackParticipation = { readonly meetings: number; readonly attended: number; readonly people: number; readonly unrecorded: number };

/** A year of series and their meetings: the proof for standard 7 (vyhláška č. 473/2012 Sb., příloha č. 1). */
export type YearPackDoc = {
  readonly authority: string;
  readonly department: string | null;
  readonly year: number;
  readonly preparedOn: Day;
  readonly series: readonly PackSeries[];
  readonly meetings: readonly PackMeeting[];
  readonly tasks: readonly PackTask[];
  /** `perYear` runs along `years`. */
  readonly participation: {
    readonly years: readonly number[];
    readonly offices: readonly { readonly officeId: OfficeId; readonly name: string; readonly perYear: readonly PackParticipation[] }[];
  };
};
