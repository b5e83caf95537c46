import { attendedDays, came } from '../attended.ts';
import { groupName } from '../outline/participants.ts';
import { inCzechOrder } from '../text/collation.ts';
import { clockTime } from '../text/czech.ts';
import { FREQUENCY, PRESENCE, SERIES_KIND, STANDING, TASK_KIND } from '../text/words.ts';
import type { Participant } from '../views.ts';
import type { Cell, Sheet } from '../xlsx/workbook.ts';
import type { PackMeeting, PackTask, PackTheme, YearPackDoc } from './view.ts';

const NUMBER = { title: 'Evidenční číslo', width: 16 };
const SERIES = { title: 'Řada', width: 34 };
const MINUTES_AN_HOUR = 60;

export function packSheets(doc: YearPackDoc): readonly Sheet[] {
  return [seriesSheet(doc), datesSheet(doc), attendanceSheet(doc), tasksSheet(doc), officesSheet(doc)];
}

function seriesSheet({ series }: YearPackDoc): Sheet {
  return {
    name: 'Řady',
    columns: [
      NUMBER, SERIES, { title: 'Druh', width: 22 }, { title: 'Četnost', width: 22 }, { title: 'Vyřizuje', width: 24 }, { title: 'Téma', width: 30 },
      ...['Dnů nejméně', 'Dnů nejvýše', 'Konané dny', 'Plánované dny'].map((title) => ({ title, width: 12, kind: 'number' as const })), { title: 'Splněno', width: 10 },
    ],
    rows: series.flatMap(({ registerNumber, title, kind, frequency, owner, themes }) => themes.map((theme): readonly Cell[] => [
      registerNumber, title, SERIES_KIND[kind], FREQUENCY[frequency], owner, theme.title, theme.daysMin, theme.daysMax, theme.daysHeld, theme.daysPlanned, fulfilled(theme),
    ])),
  };
}

function fulfilled({ daysMin, daysHeld }: PackTheme): string {
  if (daysMin === null) return 'bez kvóty';
  return daysHeld >= daysMin ? 'ano' : 'ne';
}

function datesSheet({ meetings }: YearPackDoc): Sheet {
  return {
    name: 'Termíny',
    columns: [
      NUMBER, SERIES, { title: 'Téma', width: 28 }, { title: 'Název', width: 40 }, { title: 'První den', width: 12, kind: 'day' }, { title: 'Poslední den', width: 12, kind: 'day' },
      { title: 'Od', width: 7 }, { title: 'Do', width: 7 }, { title: 'Místo', width: 28 }, { title: 'Stav', width: 12 },
      { title: 'Pozváno', width: 10, kind: 'number' }, { title: 'Přišlo osob', width: 10, kind: 'number' }, { title: 'Prezence', width: 12 }, { title: 'Záznam', width: 12 },
    ],
    rows: meetings.map(dateRow),
  };
}

function dateRow({ meeting, standing, invited, attendance, minutes }: PackMeeting): readonly Cell[] {
  const [first] = meeting.days;
  const last = meeting.days.at(-1);
  return [
    meeting.registerNumber, meeting.seriesTitle, meeting.theme, meeting.title, first?.day ?? null, last?.day ?? null, clockTime(first?.from ?? ''), clockTime(last?.to ?? ''),
    meeting.place, STANDING[standing], invited, attendance === null ? null : peopleThere(attendance.groups.flatMap(({ people }) => people)),
    attendance === null ? 'není' : 'přiložena', minutesStanding(minutes),
  ];
}

function peopleThere(people: readonly Participant[]): number {
  return people.filter(({ marks }) => marks.some(came)).length;
}

export function minutesStanding(minutes: PackMeeting['minutes']): string {
  if (minutes === null) return 'není';
  return minutes.approved === null ? 'koncept' : 'schválen';
}

function attendanceSheet({ meetings }: YearPackDoc): Sheet {
  return {
    name: 'Účast',
    columns: [
      NUMBER, SERIES, { title: 'Název', width: 40 }, { title: 'Den', width: 12, kind: 'day' }, { title: 'Jméno', width: 28 }, { title: 'Funkce', width: 24 },
      { title: 'Úřad / organizace', width: 34 }, { title: 'Účast', width: 13 }, { title: 'Příchod', width: 9 }, { title: 'Hodin', width: 8, kind: 'number' },
    ],
    rows: meetings.flatMap(attendanceRows),
  };
}

function attendanceRows({ meeting, attendance }: PackMeeting): readonly (readonly Cell[])[] {
  const groups = attendance === null ? [] : inCzechOrder(attendance.groups);
  return meeting.days.flatMap(({ day }) => groups.flatMap((group) => group.people.flatMap(({ name, position, marks }) => {
    const mark = marks.find((each) => each.day === day);
    if (mark === undefined) return [];
    const [attended] = attendedDays(meeting.days.filter((each) => each.day === day), [mark]);
    return [[
      meeting.registerNumber, meeting.seriesTitle, meeting.title, day, name, position, groupName(group), PRESENCE[mark.presence],
      mark.lateAt === null ? null : clockTime(mark.lateAt), attended === undefined ? 0 : attended.minutes / MINUTES_AN_HOUR,
    ]];
  })));
}

function tasksSheet({ tasks }: YearPackDoc): Sheet {
  return {
    name: 'Úkoly',
    columns: [
      NUMBER, SERIES, { title: 'Druh', width: 16 }, { title: 'Znění', width: 60 }, { title: 'Kdo', width: 30 }, { title: 'Dohodnuto', width: 12, kind: 'day' },
      { title: 'Do kdy', width: 12, kind: 'day' }, { title: 'Stav', width: 12 }, { title: 'Uzavřeno', width: 12, kind: 'day' },
    ],
    rows: tasks.map((task) => [
      task.registerNumber, task.seriesTitle, TASK_KIND[task.kind], task.text, task.whose, task.agreedOn, task.dueDay, taskStanding(task), task.closed?.on ?? null,
    ]),
  };
}

/** What is nobody's to do (závěr) waits for nothing. */
function taskStanding({ whose, closed }: PackTask): string {
  if (whose === null) return 'přijato';
  if (closed === null) return 'otevřeno';
  return closed.done ? 'splněno' : 'nesplněno';
}

function officesSheet({ participation: { years, offices } }: YearPackDoc): Sheet {
  return {
    name: 'Účast podle úřadů',
    columns: [
      { title: 'Úřad', width: 40 }, { title: 'Rok', width: 8, kind: 'number' }, { title: 'Pozvání', width: 10, kind: 'number' },
      { title: 'Účast', width: 10, kind: 'number' }, { title: 'Podíl', width: 10, kind: 'percent' }, { title: 'Osob', width: 10, kind: 'number' },
      { title: 'Bez prezence (nezapočteno)', width: 26, kind: 'number' },
    ],
    rows: offices.flatMap(({ name, perYear }) => perYear.map(({ meetings, attended, people, unrecorded }, index): readonly Cell[] => [
      name, years[index] ?? null, meetings, attended, meetings === 0 ? null : attended / meetings, people, unrecorded,
    ])),
  };
}
