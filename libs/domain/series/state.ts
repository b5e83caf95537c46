import type { Day } from '../../law/index.ts';
import type { CaseId, OfficeId, PersonId } from '../case/ids.ts';
import type { CaseBase, Dated } from '../case/state.ts';
import type { SeriesSettings } from './commands.ts';
import type { ProposedDate, SeriesSharedData } from './facts.ts';
import type { MeetingTaskKind, SeriesClosingReason, SeriesPhase } from './vocabulary.ts';

/** A proposed day that waits for somebody. */
export type Slot = ProposedDate & { readonly year: number; readonly since: Day };

/** A meeting of the series as the series knows it. */
export type Occurrence = { readonly meetingId: CaseId; readonly themeId: string; readonly days: readonly Day[]; readonly standing: 'planned' | 'held' | 'cancelled' };

export type MeetingTask = {
  readonly id: string; readonly meetingId: CaseId; readonly taskKind: MeetingTaskKind; readonly personId: PersonId | null; readonly officeId: OfficeId | null;
  readonly agreed: Dated; readonly dueDay: Day | null; readonly closed: (Dated & { readonly done: boolean }) | null;
};

/** The last one of a year and theme counts. */
export type Warning = SeriesSharedData['quotaWarned'];

/** Everything that is decided upon, folded from the facts' data: ids, days, enums. No name, no text. */
export type SeriesState = CaseBase & {
  readonly kind: 'series';
  readonly phase: SeriesPhase;
  readonly settings: SeriesSettings;
  /** The year in which the process lives: that of opening, then of the last `yearBegan`. */
  readonly year: number;
  readonly slots: readonly Slot[];
  /** Years for which dates were proposed. */
  readonly proposedYears: readonly number[];
  readonly occurrences: readonly Occurrence[];
  readonly tasks: readonly MeetingTask[];
  readonly warned: readonly (Dated & Warning)[];
  readonly met: readonly string[];
  readonly closed: (Dated & { readonly reason: SeriesClosingReason }) | null;
};

export function taskKey({ id }: Pick<MeetingTask, 'id'>): string {
  return `meeting-task:${id}`;
}
