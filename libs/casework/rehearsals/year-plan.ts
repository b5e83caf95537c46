import { DomainError } from '../../domain/index.ts';
import type { Actor, Directory, DirectoryPerson, OpenSeries, SeriesKind, SeriesText } from '../../domain/index.ts';
import { day, nextWorkingDay, pragueInstant } from '../../law/index.ts';
import type { Calendar } from '../../law/index.ts';
import type { SeriesTemplate } from '../data-pack/series-templates.ts';
import { YEAR_OF_MEETINGS } from './request.ts';
import type { YearRehearsal, YearStart } from './request.ts';

/** Before the October that proposes the days of the year. */
const SET_UP = { monthDay: '09-01', hour: 9 };

/** Epoch ms at which a series is set up so that the proposal of the year comes by itself. */
export function setUpAt(year: number, calendar: Calendar): number {
  return pragueInstant(nextWorkingDay(calendar, day(`${String(year - 1)}-${SET_UP.monthDay}`)), SET_UP.hour);
}

/** Templates for which days are proposed; what is called as needed has no year to be played. */
export function playableTemplates(templates: readonly SeriesTemplate[]): readonly SeriesTemplate[] {
  return templates.filter(({ frequency, themes }) => frequency !== 'as-called' || themes.some(({ daysMin }) => (daysMin ?? 0) > 0));
}

/** @throws DomainError invalid 'rehearsal.seriesUnknown' for a kind of which no template proposes days */
export function templateOf(kind: SeriesKind, templates: readonly SeriesTemplate[]): SeriesTemplate {
  const found = playableTemplates(templates).find(({ seriesKind }) => seriesKind === kind);
  if (found !== undefined) return found;
  throw new DomainError('invalid', 'rehearsal.seriesUnknown', 'Pro tento druh řady datový balíček žádné termíny nenavrhuje; není co přehrát.');
}

/** What a template calls its series and its themes, as `inventedYear` has them. */
export function textOf({ title, themes }: SeriesTemplate): Pick<SeriesText, 'title' | 'themes'> {
  return { title, themes: Object.fromEntries(themes.map((theme, index) => [themeId(index), theme.title])) };
}

function themeId(index: number): string {
  return `t${String(index + 1)}`;
}

/** A series as the template describes it, of the department and in the hands of whoever leads it. */
function inventedSeries(template: SeriesTemplate, { id, departmentId }: Leader): OpenSeries {
  const { seriesKind, frequency, themes, audience } = template;
  return {
    type: 'openSeries', departmentId, ownerId: id, leaderId: null, preparers: [], seriesKind, frequency,
    themes: themes.map(({ daysMin, daysMax }, index) => ({ id: themeId(index), daysMin, daysMax })),
    audience: audience.length > 0 ? audience : [{ kind: 'role', role: 'caseworker' }],
    from: '09:00', to: '14:00', daysOnEnd: 1, inviteDaysBefore: 30, answerWorkingDays: 5, agendaWorkingDays: 10, avoidWeekdays: [1, 3],
    text: textOf(template),
  };
}

export type Leader = DirectoryPerson & { readonly departmentId: string };

/** Who would set a series up: a methodologist, else a manager. Errors: DomainError conflict 'rehearsal.noMethodologist'. */
export function leaderIn({ people }: Directory): Leader {
  const able = (['methodologist', 'manager'] as const).flatMap((role) => people.filter((person) => person.active && person.roles.includes(role)));
  for (const person of able) {
    const { departmentId } = person;
    if (departmentId !== null) return { ...person, departmentId };
  }
  throw new DomainError('conflict', 'rehearsal.noMethodologist', 'V evidenci není žádný metodik ani vedoucí zařazený do odboru; nejprve ho založte.');
}

type OpeningYear = YearRehearsal & { readonly start: Extract<YearStart, { type: 'opening' }> };

/** A year of a series that nobody has set up, as the data pack describes it. */
export function inventedYear(year: number, template: SeriesTemplate, leader: Leader, calendar: Calendar): OpeningYear {
  const start = { type: 'opening', of: 'template', command: inventedSeries(template, leader), actor: actingAs(leader) } as const;
  return { kind: YEAR_OF_MEETINGS, year, start, from: setUpAt(year, calendar) };
}

function actingAs({ id: personId, roles, departmentId }: Leader): Extract<Actor, { kind: 'person' }> {
  return { kind: 'person', personId, roles, departmentId };
}
