import { nextOpen } from '../../../casework/post-room/office-hours.ts';
import type { OfficeState } from '../../../casework/index.ts';
import type { InvitedRef } from '../../../casework/rehearsals/request.ts';
import { evolveCase, firstDay, foldCase, tasksOf, timelineOf } from '../../../domain/index.ts';
import type { Fact, MeetingSubject, PlannedMessages, TimelineEvent, YearEvent } from '../../../domain/index.ts';
import { pragueDay, pragueInstant, startOfDay } from '../../../law/index.ts';
import type { PlayedMeeting, PlayedYear } from './year-plan.ts';

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

/** What a year brought to a series and to its meetings, in the order in which it happens, with the days themselves. */
export function toldYear({ series, meetings, from, until }: PlayedYear, office: OfficeState): readonly YearEvent[] {
  const course = ({ before, facts }: Pick<PlayedMeeting, 'before' | 'facts'>, about: MeetingSubject): readonly YearEvent[] => {
    const begins = before.length > 0 ? from : facts[0]?.enteredAt ?? from;
    return toldCourse({ before, facts, from: begins, until }, office).map((event) => ({ about, ...onTheDayThatEnds(event) }));
  };
  return [
    ...course(series, { kind: 'series' }),
    ...meetings.flatMap((meeting) => [...course(meeting, subjectOf(meeting)), ...daysOf(meeting).filter(({ event: { at } }) => from <= at && at <= until)]),
  ].toSorted((a, b) => a.event.at - b.event.at);
}

/** Those invited to the meetings of a year, each as the registers know it; a guest is in none. */
export function invitedIn({ meetings }: PlayedYear): readonly InvitedRef[] {
  return meetings.flatMap(({ state: { invitees } }) => invitees.map(({ id, officeId, memberId, personId }) => ({ id, officeId, memberId, personId })));
}

function subjectOf({ state }: PlayedMeeting): MeetingSubject {
  return { kind: 'meeting', meetingId: state.caseId, themeId: state.themeId, day: firstDay(state) };
}

function daysOf(meeting: PlayedMeeting): readonly YearEvent[] {
  return meeting.state.days.map(({ day, from, to }) => {
    const [hour = 0, minute = 0] = from.split(':').map(Number);
    return { about: subjectOf(meeting), atItsEnd: false, event: { kind: 'meeting', day, at: pragueInstant(day, hour, minute), from, to } };
  });
}

/** What comes at midnight belongs to the day that ends with it. */
function onTheDayThatEnds(event: TimelineEvent): Pick<YearEvent, 'event' | 'atItsEnd'> {
  const atItsEnd = event.at === startOfDay(event.day);
  return { atItsEnd, event: atItsEnd ? { ...event, day: pragueDay(event.at - 1) } : event };
}
