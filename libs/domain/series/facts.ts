import type { Day } from '../../law/index.ts';
import type { CaseFactData } from '../case/facts.ts';
import type { CaseId, DepartmentId, OfficeId, PersonId } from '../case/ids.ts';
import type { MeetingDay } from '../meeting/commands.ts';
import type { SeriesSettings } from './commands.ts';
import type { MeetingTaskKind, SeriesClosingReason } from './vocabulary.ts';

type Nothing = Readonly<Record<string, never>>;

export type ProposedDate = { readonly slotId: string; readonly themeId: string; readonly day: Day };

/** What persons did. Each command writes exactly one of these; the version rises with it. */
export type SeriesPersonData = {
  seriesOpened: SeriesSettings & { readonly caseId: CaseId; readonly departmentId: DepartmentId; readonly ownerId: PersonId | null };
  assigned: { readonly ownerId: PersonId };
  seriesChanged: SeriesSettings;
  dateAdded: ProposedDate;
  dateMoved: { readonly slotId: string; readonly day: Day };
  dateDropped: { readonly slotId: string };
  datesConfirmed: { readonly dates: readonly { readonly slotId: string; readonly meetingId: CaseId; readonly themeId: string; readonly days: readonly MeetingDay[] }[] };
  taskAgreed: {
    readonly taskId: string; readonly meetingId: CaseId; readonly taskKind: MeetingTaskKind; readonly personId: PersonId | null; readonly officeId: OfficeId | null; readonly dueDay: Day | null;
  };
  taskMoved: { readonly taskId: string; readonly dueDay: Day };
  taskClosed: { readonly taskId: string; readonly done: boolean };
  noteAdded: Nothing;
  closed: { readonly reason: SeriesClosingReason };
};

export type SeriesSharedData = {
  /** Asked for by a person, or brought by October (origin 'process'). What waited of that year is replaced. */
  datesProposed: { readonly year: number; readonly dates: readonly ProposedDate[] };
  /** By the door, with what happens to a meeting: its days, and whether it still stands. */
  meetingNoted: { readonly meetingId: CaseId; readonly themeId: string; readonly days: readonly Day[]; readonly standing: 'planned' | 'held' | 'cancelled' };
  /** 1 January came. */
  yearBegan: { readonly year: number };
  /** The quota of a theme is in danger, or can no longer be reached. `lastCallDay`: until then what is missing can still be called. */
  quotaWarned: { readonly year: number; readonly themeId: string; readonly missing: number; readonly stillPossible: boolean; readonly lastCallDay: Day | null };
  momentMet: { readonly key: string };
};

export type SeriesFactData = SeriesPersonData & SeriesSharedData & CaseFactData;
export type SeriesFactType = keyof SeriesFactData;
