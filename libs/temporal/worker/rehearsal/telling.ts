import { nextOpen } from '../../../casework/post-room/office-hours.ts';
import type { OfficeState } from '../../../casework/index.ts';
import { evolveCase, foldCase, tasksOf, timelineOf } from '../../../domain/index.ts';
import type { Fact, PlannedMessages, TimelineEvent } from '../../../domain/index.ts';

/** The course of a case told from its facts: those before it began to be told, and those to tell of. Epoch ms. */
export type Course = { readonly before: readonly Fact[]; readonly facts: readonly Fact[]; readonly from: number; readonly until: number };

/** What would happen to the case, and when each of its messages would leave the post room. */
export function toldCourse({ before, ...course }: Course, { settings, calendar }: OfficeState): readonly TimelineEvent[] {
  const sentAt = ({ timing, notBefore }: PlannedMessages, plannedAt: number): number => {
    const due = Math.max(notBefore, plannedAt);
    return timing === 'office-hours' ? nextOpen(due, settings.mailHours, calendar) : due;
  };
  return timelineOf({ before: foldCase(before), ...course }, { evolve: evolveCase, tasksOf, sentAt });
}
