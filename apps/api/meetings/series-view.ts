import type { MeetingRow } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import type { SeriesRow } from '../../../libs/casework/queries/meetings/series-list.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import { isWatched, nextStep, objectionsToSlot, quotasOf, tasksOf } from '../../../libs/domain/index.ts';
import type { Planning, SeriesState } from '../../../libs/domain/index.ts';
import { pragueDay, yearOf } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { allowedCommands } from '../complaints/allowed-commands.ts';
import { word } from '../complaints/contents.ts';
import type { Told } from '../complaints/contents.ts';
import { deadlineViewOf } from '../views/deadline-view.ts';
import type { Names } from '../views/names.ts';
import { nextStepViewOf, taskViewOf } from '../views/task-view.ts';
import { meetingTasksOf } from './task-views.ts';
import { PlanningTexts, textsIn } from './texts.ts';
import type { SeriesDetail, SeriesSummary } from './view-types.ts';

type Details = NonNullable<SeriesRow['details']>;

const NOTHING = {
  title: null, seriesKind: null, frequency: null, phase: null, owner: null, leader: null, departmentId: null, themes: null, nextDay: null, waitingDates: null, slots: null, quota: null, openTasks: null,
};

/** By what the quotas of `year` are weighed. */
export type Weighing = { readonly year: number; readonly calendar: OfficeState['calendar']; readonly planning: Planning; readonly today: Day };

export function seriesSummaryOf({ id, registerNumber, registeredAt, closedAt, version, details }: SeriesRow, weighing: Weighing): SeriesSummary {
  const common = { id, registerNumber, version, registeredAt: new Date(registeredAt).toISOString(), closedAt: closedAt === null ? null : new Date(closedAt).toISOString() };
  if (details === null) return { ...common, ...NOTHING };
  const { title, phase, owner, leader, departmentId, settings, slots, nextDay, openTasks } = details;
  return {
    ...common, title, phase, owner, leader, departmentId, nextDay, openTasks, seriesKind: settings.seriesKind, frequency: settings.frequency, waitingDates: slots.length,
    slots: slots.map(slotOf), quota: worstQuota({ id, registeredAt }, details, weighing),
    themes: settings.themes.map((theme) => ({ ...theme, title: details.themes[theme.id] ?? null, held: daysOf(details, theme.id, 'held'), planned: daysOf(details, theme.id, 'planned') })),
  };
}

function slotOf({ slotId, year, themeId, day }: SeriesState['slots'][number]): NonNullable<SeriesSummary['slots']>[number] {
  return { slotId, year, themeId, day };
}

const WORST_FIRST = ['impossible', 'at-risk', 'on-course', 'met'] as const;

/** Themes that ask for no days do not count, nor does a year that is not watched. */
function worstQuota({ id: caseId, registeredAt }: Pick<SeriesRow, 'id' | 'registeredAt'>, details: Details, { year, ...around }: Weighing): SeriesSummary['quota'] {
  if (!isWatched({ ...details, registered: { day: pragueDay(registeredAt) }, proposedYears: [] }, year)) return null;
  const standings = quotasOf({ ...details, caseId }, year, around).filter(({ daysMin }) => (daysMin ?? 0) > 0).map(({ standing }) => standing);
  return WORST_FIRST.find((standing) => standings.includes(standing)) ?? null;
}

function daysOf({ occurrences }: Details, themeId: string, standing: string): number {
  return occurrences.filter((one) => one.themeId === themeId && one.standing === standing).reduce((sum, { days }) => sum + days.length, 0);
}

export type SeriesParts = {
  readonly state: SeriesState;
  readonly facts: readonly Told[];
  readonly office: OfficeState;
  readonly names: Names;
  readonly groups: ReadonlyMap<string, string>;
  readonly meetings: readonly MeetingRow[];
  readonly planning: Planning;
  readonly closedAt: number | null;
};

export const SERIES_TEXTS = ['seriesOpened', 'seriesChanged'];

/** The whole series for somebody who may read it. */
export function seriesDetailOf(parts: SeriesParts, { actor, now }: Viewer): SeriesDetail {
  const { state, office, names, planning } = parts;
  const texts = new PlanningTexts(parts.facts);
  const said = texts.last(SERIES_TEXTS);
  const { caseId, registerNumber, settings, phase, year, ownerId, departmentId, version } = state;
  const tasks = tasksOf(state);
  return {
    id: caseId, registerNumber, title: word(said, 'title'), seriesKind: settings.seriesKind, frequency: settings.frequency, phase, year, owner: names.personOrNull(ownerId), departmentId, version,
    closedAt: parts.closedAt === null ? null : new Date(parts.closedAt).toISOString(),
    settings: settingsOf(parts, textsIn(said['themes'])),
    place: word(said, 'place'), link: word(said, 'link'), note: word(said, 'note'),
    quotas: yearsOf(state).filter((each) => isWatched(state, each)).flatMap((each) => quotasOf(state, each, { calendar: office.calendar, planning, today: pragueDay(now) })),
    slots: state.slots.map((slot) => ({ ...slotOf(slot), objections: objectionsToSlot(state, slot, { calendar: office.calendar, planning }) })),
    occurrences: occurrencesOf(parts),
    meetingTasks: meetingTasksOf(state.tasks, { texts, names, now }),
    busyTimesEntered: planning.busy.length > 0,
    notes: texts.of('noteAdded').map(({ day, enteredBy, content }) => ({ day, by: names.personOrNull(enteredBy), text: word(textsIn(content), 'note') })).reverse(),
    closingReason: state.closed?.reason ?? null,
    deadlines: state.deadlines.map((deadline) => deadlineViewOf(deadline, { ...office, now })),
    tasks: tasks.map((task) => taskViewOf(task, names)),
    nextStep: nextStepViewOf(nextStep(state)),
    allowed: allowedCommands(state, actor, office.directory, pragueDay(now)),
  };
}

/** The year in which the series lives, those in which it meets, and those for which days wait. */
export function yearsOf({ year, slots, occurrences }: Pick<SeriesState, 'year' | 'slots' | 'occurrences'>): readonly number[] {
  return [...new Set([year, ...slots.map((slot) => slot.year), ...occurrences.flatMap(({ days }) => days.map(yearOf))])].toSorted((a, b) => a - b);
}

function settingsOf({ state: { settings }, names, groups }: SeriesParts, titles: Readonly<Record<string, unknown>>): SeriesDetail['settings'] {
  const { from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays, leaderId, preparers, themes, audience } = settings;
  return {
    from, to, daysOnEnd, inviteDaysBefore, answerWorkingDays, agendaWorkingDays, avoidWeekdays: [...avoidWeekdays], leader: names.personOrNull(leaderId),
    preparers: preparers.map((id) => names.person(id)),
    themes: themes.map((theme) => ({ ...theme, title: word(titles, theme.id) })),
    audience: audience.map((entry): SeriesDetail['settings']['audience'][number] => {
      if (entry.kind === 'office') return { kind: 'office', office: names.office(entry.officeId), seats: entry.seats };
      if (entry.kind === 'group') return { kind: 'group', group: { id: entry.groupId, name: groups.get(entry.groupId) ?? '' } };
      return entry.kind === 'person' ? { kind: 'person', person: names.person(entry.personId) } : { ...entry };
    }),
  };
}

function occurrencesOf({ state, meetings }: SeriesParts): SeriesDetail['occurrences'] {
  const rows = new Map(meetings.map((row) => [row.id, row]));
  return state.occurrences.map(({ meetingId, themeId, days, standing }) => {
    const row = rows.get(meetingId);
    return {
      meetingId, themeId, days: [...days], standing, registerNumber: row?.registerNumber ?? null, title: row?.details?.title ?? null,
      phase: row?.details?.phase ?? (standing === 'planned' ? 'planning' as const : 'closed' as const),
    };
  }).toSorted((a, b) => (a.days[0] ?? '').localeCompare(b.days[0] ?? ''));
}
