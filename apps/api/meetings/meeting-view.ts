import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import type { InviteeRow } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import type { MeetingRow } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { nextStep, openTasks, tasksOf } from '../../../libs/domain/index.ts';
import type { MeetingState, SeriesState } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import { allowedCommands } from '../complaints/allowed-commands.ts';
import { attachmentViewOf } from '../complaints/attachment-view.ts';
import { word } from '../complaints/contents.ts';
import type { Told } from '../complaints/contents.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import type { Names } from '../views/names.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';
import { agendaOf } from './agenda-view.ts';
import { attendeesOf, inviteesOf, presenceOf } from './invitee-view.ts';
import { minutesOf } from './minutes-view.ts';
import { SERIES_TEXTS } from './series-view.ts';
import { meetingTasksOf } from './task-views.ts';
import { PlanningTexts, textsIn } from './texts.ts';
import { daysAhead } from './when.ts';
import type { MeetingDetail, MeetingSummary } from './view-types.ts';


const NOTHING = { title: null, series: null, days: null, place: null, link: null, phase: null, owner: null, leader: null, counts: null };

export function meetingSummaryOf({ id, registerNumber, firstDay, lastDay, standing, version, details }: MeetingRow): MeetingSummary {
  const common = { id, registerNumber, firstDay, lastDay, standing, version };
  if (details === null) return { ...common, ...NOTHING };
  const { title, place, link, phase, days, series, theme, owner, leader, counts } = details;
  return { ...common, title, place, link, phase, owner, leader, days: days.map((day) => ({ ...day })), series: { ...series, theme: { ...theme } }, counts: { ...counts } };
}

export type MeetingParts = {
  readonly state: MeetingState;
  readonly facts: readonly Told[];
  readonly office: OfficeState;
  readonly row: MeetingRow;
  readonly invitees: readonly InviteeRow[];
  readonly series: { readonly state: SeriesState; readonly facts: readonly Told[] };
  readonly attachments: readonly StoredAttachment[];
  readonly names: Names;
  readonly closedAt: number | null;
};

export const MEETING_TEXTS = ['meetingOpened', 'meetingChanged'];

/** The whole meeting for somebody who may read it. */
export function meetingDetailOf(parts: MeetingParts, { actor, now }: Viewer): MeetingDetail {
  const { state, office, names, series } = parts;
  const texts = new PlanningTexts(parts.facts);
  const tasks = tasksOf(state);
  const today = pragueDay(now);
  return {
    ...headOf(parts, texts),
    ...daysAhead(state, office.calendar),
    ...changesOf(state, texts),
    ...peopleOf(parts, texts),
    agenda: agendaOf(state, texts, parts.invitees),
    ...agreedOf(parts, now),
    minutes: minutesOf(state, texts, names),
    attachments: parts.attachments.map(attachmentViewOf),
    closingReason: state.closed?.reason ?? null,
    closedAt: parts.closedAt === null ? null : new Date(parts.closedAt).toISOString(),
    deadlines: state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now })),
    tasks: tasks.map((task) => taskViewOf(task, names)),
    nextStep: nextStepViewOf(nextStep(state)),
    allowed: allowedCommands(state, actor, office.directory, today),
    seriesAllowed: allowedCommands(series.state, actor, office.directory, today),
  };
}

type Head = Pick<MeetingDetail, 'id' | 'registerNumber' | 'title' | 'series' | 'days' | 'place' | 'link' | 'note' | 'standing' | 'phase' | 'owner' | 'version' | 'departmentId' | 'leader'>;

function headOf({ state, row, series, names }: MeetingParts, texts: PlanningTexts): Head {
  const said = new PlanningTexts(series.facts).last(SERIES_TEXTS);
  const { caseId, registerNumber, seriesId, themeId, days, phase, ownerId, leaderId, version, departmentId } = state;
  const current = (name: string): string | null => texts.current(MEETING_TEXTS, name);
  return {
    id: caseId, registerNumber, phase, version, departmentId, title: current('title'), place: current('place'), link: current('link'), note: current('note'),
    series: { id: seriesId, title: word(said, 'title'), seriesKind: series.state.settings.seriesKind, theme: { id: themeId, title: word(textsIn(said['themes']), themeId) } },
    days: days.map((day) => ({ ...day })), standing: row.standing,
    owner: names.personOrNull(ownerId), leader: names.personOrNull(leaderId),
  };
}

function changesOf({ invitationsOut, sequence, replaces, replacedBy, cancelled }: MeetingState, texts: PlanningTexts): Pick<MeetingDetail, 'invitationsOutOn' | 'sequence' | 'replaces' | 'replacedBy' | 'cancelledOn' | 'changeReason'> {
  return {
    invitationsOutOn: invitationsOut?.day ?? null, sequence, replaces, replacedBy, cancelledOn: cancelled?.day ?? null,
    changeReason: word(texts.last(['meetingMoved', 'meetingCancelled', 'meetingReplaced']), 'reason'),
  };
}

type People = Pick<MeetingDetail, 'counts' | 'invitees' | 'added' | 'presence' | 'attendanceClosedOn'>;

function peopleOf({ state, row, invitees }: MeetingParts, texts: PlanningTexts): People {
  const attendees = attendeesOf(state, texts);
  const none = { invited: 0, yes: 0, no: 0, deputy: 0, unanswered: 0, people: 0, beds: 0, meals: 0 };
  return {
    counts: { ...(row.details?.counts ?? none) }, invitees: inviteesOf(invitees, { state, texts, attendees }),
    added: attendees.filter(({ inviteeId }) => inviteeId === null), presence: presenceOf(state), attendanceClosedOn: state.attendanceClosed?.day ?? null,
  };
}

/** What was agreed at earlier meetings and is open stands on this one's agenda. */
function agreedOf({ state, series, names }: MeetingParts, now: number): Pick<MeetingDetail, 'carriedTasks' | 'agreedTasks' | 'seriesVersion'> {
  const from = { texts: new PlanningTexts(series.facts), names, now };
  const { tasks, version } = series.state;
  return {
    carriedTasks: meetingTasksOf(openTasks(series.state).filter(({ meetingId }) => meetingId !== state.caseId), from),
    agreedTasks: meetingTasksOf(tasks.filter(({ meetingId }) => meetingId === state.caseId), from),
    seriesVersion: version,
  };
}
