import type { Day } from '../../law/index.ts';
import type { CaseId } from '../case/ids.ts';
import type { TimelineEvent } from '../case/timeline.ts';
import type { ClockTime } from '../meeting/commands.ts';

/** Whose course an event of a year of meetings belongs to: the series, or a meeting with its first day. Their titles are content. */
export type MeetingSubject =
  | { readonly kind: 'series' }
  | { readonly kind: 'meeting'; readonly meetingId: CaseId; readonly themeId: string; readonly day: Day };

/** One thing that happens in a year of meetings: to the series, to a meeting, or the meeting itself. Times are epoch ms and Prague. */
export type YearEvent = {
  readonly about: MeetingSubject;
  /** At the end of the day, which is midnight. */
  readonly atItsEnd: boolean;
  readonly event: TimelineEvent | { readonly kind: 'meeting'; readonly day: Day; readonly at: number; readonly from: ClockTime; readonly to: ClockTime };
};
