import type { SeriesFactData } from '../../../../../libs/contracts/facts.ts';
import { czechDay } from '../../../ui/day.ts';
import { SYSTEM } from '../../history/system.ts';
import { joined } from '../../history/teller.ts';
import type { Said, SayingsOf } from '../../history/teller.ts';
import type { SeriesTeller } from './teller.ts';

type Data = SeriesFactData;

/** Each event of a series of meetings. */
export const SERIES: SayingsOf<Data, keyof Data, SeriesTeller> = {
  ...SYSTEM,
  seriesOpened: (settings, told) => ({ main: told.t(`planning:seriesKind.${settings.seriesKind}`), details: [told.line('prepares', told.name(settings.ownerId)), ...settingLines(settings, told)] }),
  assigned: ({ ownerId }, told) => ({ context: 'series', main: told.name(ownerId) ?? undefined }),
  seriesChanged: (settings, told) => ({ details: settingLines(settings, told) }),
  dateAdded: ({ themeId, day }, told) => ({ main: joined(czechDay(day), told.theme(themeId)) }),
  dateMoved: ({ day }, told) => ({ main: czechDay(day), details: [told.day('dayBefore', told.dayBefore)] }),
  dateDropped: (_, told) => ({ main: told.dayBefore === undefined ? undefined : czechDay(told.dayBefore) }),
  datesProposed: ({ year, dates }, told) => ({ main: told.own('forYear', { year }), details: [told.line('dates', told.dates(dates.map(({ day }) => day)))] }),
  datesConfirmed: ({ dates }, told) => ({ main: told.dates(dates.flatMap(({ days }) => days.slice(0, 1).map(({ day }) => day))) }),
  taskAgreed: ({ meetingId, taskKind, personId, officeId, dueDay }, told) => ({
    main: joined(told.t(`planning:taskKind.${taskKind}`), told.name(officeId) ?? told.name(personId)),
    details: [told.kept('task'), told.day('dueDay', dueDay), told.line('meeting', told.own('meetingOfTask'), `/porady/${meetingId}?karta=ukoly`)],
  }),
  taskMoved: ({ taskId, dueDay }, told) => ({ main: czechDay(dueDay), details: [told.line('task', told.task(taskId)), told.kept('reason')] }),
  taskClosed: ({ taskId, done }, told) => ({ main: told.choice('done', done), details: [told.line('task', told.task(taskId)), told.kept('result')] }),
  noteAdded: (_, told) => ({ main: told.written('note') ?? undefined }),
  closed: ({ reason }, told) => ({ context: 'series', main: told.t(`planning:seriesClosing.${reason}`), details: [told.kept('note')] }),
  meetingNoted: ({ meetingId, themeId, days, standing }, told) => ({
    main: joined(told.dates(days), told.t(`planning:standing.${standing}`)), details: [told.line('theme', told.theme(themeId)), told.line('meeting', told.own('otherMeeting'), `/porady/${meetingId}`)],
  }),
  yearBegan: ({ year }) => ({ main: String(year) }),
  quotaWarned: ({ year, themeId, missing, stillPossible, lastCallDay }, told) => ({
    main: joined(told.theme(themeId), told.own('forYear', { year }), told.own('missing', { count: missing })),
    details: [told.line('quota', told.own(stillPossible ? 'stillPossible' : 'impossible')), told.day('lastCall', lastCallDay)],
  }),
  momentMet: ({ key }, told) => ({ main: moment(key, told) }),
  messagesPlanned: ({ purpose, recipients }, told) => ({ main: joined(told.own(`purpose.${purpose}`), told.several(recipients.map(({ person }) => told.name(person)))) }),
};

type Settings = Pick<Data['seriesChanged'], 'leaderId' | 'preparers' | 'frequency'>;

function settingLines({ leaderId, preparers, frequency }: Settings, told: SeriesTeller): NonNullable<Said['details']> {
  return [
    told.kept('title'), told.kept('place'), told.kept('link'), told.kept('note'), told.line('frequency', told.t(`planning:frequency.${frequency}`)),
    told.line('leads', told.name(leaderId)), told.line('preparers', joined(...preparers.map((id) => told.name(id)))),
  ];
}

/** 'propose-2028', 'quota-2027-t1-warning-1' → what was to be looked at. */
function moment(key: string, told: SeriesTeller): string {
  const [, kind = '', year = ''] = /^(propose|quota)-(\d{4})/.exec(key) ?? [];
  return kind === '' ? key : told.own(`moment.${kind}`, { year });
}
