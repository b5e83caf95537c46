import type { PackMeeting, PackSeries, PackTask, YearPackDoc } from '../../../libs/documents/index.ts';
import type { ParticipationRow } from '../../../libs/casework/queries/meetings/participation.ts';
import { pragueDay, yearOf } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { attendanceListOf, headOf, minutesDocOf } from './documents.ts';
import type { Issuer } from './documents.ts';
import type { MeetingDetail, SeriesDetail } from './view-types.ts';

type Year = { readonly year: number; readonly series: SeriesDetail; readonly meetings: readonly MeetingDetail[]; readonly participation: readonly ParticipationRow[] };

/** A series in one year, as evidence: what was held, who came, what was written and agreed. */
export function yearPackOf({ year, series, meetings, participation }: Year, issuer: Issuer): YearPackDoc {
  return {
    authority: issuer.authority, department: issuer.department, year, preparedOn: pragueDay(issuer.now),
    series: [packSeriesOf(series, meetings, year)],
    meetings: meetings.map((meeting) => packMeetingOf(meeting, issuer)),
    tasks: series.meetingTasks.flatMap((task) => packTaskOf(task, series, meetings)),
    participation: { years: [year], offices: participation.filter(({ body }) => body === 'office').map(({ id, name, invited, attended, people, unrecorded }) => ({ officeId: id, name, perYear: [{ meetings: invited, attended, people, unrecorded }] })) },
  };
}

function packSeriesOf({ registerNumber, title, seriesKind, frequency, owner, settings }: SeriesDetail, meetings: readonly MeetingDetail[], year: number): PackSeries {
  const daysOf = (themeId: string, standing: string): number => meetings
    .filter((meeting) => meeting.series.theme.id === themeId && meeting.standing === standing)
    .reduce((sum, { days }) => sum + days.filter(({ day }) => yearOf(day as Day) === year).length, 0);
  return {
    registerNumber: registerNumber ?? '', title: title ?? '', kind: seriesKind, frequency, owner: owner?.name ?? null,
    themes: settings.themes.map(({ id, title: theme, daysMin, daysMax }) => ({ title: theme ?? '', daysMin, daysMax, daysHeld: daysOf(id, 'held'), daysPlanned: daysOf(id, 'planned') })),
  };
}

function packMeetingOf(meeting: MeetingDetail, issuer: Issuer): PackMeeting {
  return {
    meeting: headOf(meeting, issuer), standing: meeting.standing, invited: meeting.counts.invited,
    attendance: meeting.attendanceClosedOn === null ? null : attendanceListOf(meeting, issuer),
    minutes: meeting.minutes === null ? null : minutesDocOf(meeting, issuer),
  };
}

function packTaskOf(task: SeriesDetail['meetingTasks'][number], { title }: SeriesDetail, meetings: readonly MeetingDetail[]): readonly PackTask[] {
  const meeting = meetings.find(({ id }) => id === task.meetingId);
  if (meeting === undefined) return [];
  const { taskKind, task: text, office, person, agreedOn, dueDay, closedOn, done } = task;
  return [{
    registerNumber: meeting.registerNumber ?? '', seriesTitle: title ?? '', kind: taskKind, text: text ?? '', whose: office?.name ?? person?.name ?? null,
    agreedOn: agreedOn as Day, dueDay: dueDay as Day | null, closed: closedOn === null ? null : { on: closedOn as Day, done: done ?? false },
  }];
}
