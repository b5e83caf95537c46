import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalCalendar, ICalEvent } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { AppointedDay } from '../../domain/index.ts';
import { lineText, parameterText } from './calendar-text.ts';
import { entryUid } from './meeting-entry.ts';
import type { MeetingEntry, Organizer } from './meeting-entry.ts';
import { PRAGUE, PRAGUE_VTIMEZONE } from './prague-zone.ts';

/** Told by the calendar as long before the first day begins. */
const ALARM_SECONDS = 24 * 60 * 60;

export type CalendarMethod = 'request' | 'cancel' | 'publish';

const METHOD: Readonly<Record<CalendarMethod, ICalCalendarMethod>> = {
  request: ICalCalendarMethod.REQUEST, cancel: ICalCalendarMethod.CANCEL, publish: ICalCalendarMethod.PUBLISH,
};

/** Without a zone of its own, in which the generator would write the stamps; by the standard those are UTC. The events have theirs. */
export function newCalendar(method: CalendarMethod): ICalCalendar {
  return ical({ prodId: { company: 'Lhutnik', product: 'Lhutnik', language: 'CS' }, method: METHOD[method] });
}

/**
 * Enters a meeting; gives its events, of which each further one is an exception to the first.
 *
 * A request may hold events of one UID only (RFC 5546 § 3.2.2); Outlook refuses one with two, and does not know RDATE.
 * So two days on end are one event that spans them, as people enter such a meeting themselves, with the hours of each
 * day in its text; two days apart are one event that recurs once.
 */
export function enter(calendar: ICalCalendar, entry: MeetingEntry, host: string, organizer: Organizer): readonly ICalEvent[] {
  const [first, second] = entry.days;
  if (first === undefined) throw new RangeError('a meeting has a day');
  const gap = second === undefined ? 0 : daysBetween(first, second);
  if (second === undefined || gap <= 1) return [event(calendar, entry, host, organizer, first, entry.days.at(-1) ?? first)];
  const master = event(calendar, entry, host, organizer, first, first);
  master.repeating(`RRULE:FREQ=DAILY;INTERVAL=${gap};COUNT=2`);
  if (entry.cancelled || (first.from === second.from && first.to === second.to)) return [master];
  const other = event(calendar, entry, host, organizer, second, second);
  other.recurrenceId(at(second.day, first.from));
  return [master, other];
}

function event(calendar: ICalCalendar, entry: MeetingEntry, host: string, organizer: Organizer, first: AppointedDay, last: AppointedDay): ICalEvent {
  const created = calendar.createEvent({
    id: entryUid(entry.meetingId, host),
    sequence: entry.sequence,
    stamp: new Date(entry.stamp),
    timezone: PRAGUE,
    start: at(first.day, first.from),
    end: at(last.day, last.to),
    summary: lineText(entry.title),
    description: descriptionOf(entry),
    url: entry.url,
    organizer: { name: parameterText(organizer.name) || organizer.address, email: organizer.address },
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: entry.cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  const where = whereOf(entry);
  if (where !== '') created.location(where);
  if (!entry.cancelled) created.createAlarm({ type: ICalAlarmType.display, trigger: ALARM_SECONDS, description: lineText(entry.title) });
  return created;
}

/**
 * The text of a calendar: its last line ended too, and all properties before what is nested (RFC 5545 § 3.6), where the
 * generator puts a zone before some of the calendar's and alarms before some of an event's.
 */
export function calendarText(calendar: ICalCalendar): string {
  const text = `${calendar.toString()}\r\n`.replace(/(BEGIN:VALARM\r\n.*?END:VALARM\r\n)(.*?)(?=END:VEVENT\r\n)/gs, '$2$1');
  return text.replace(/^(?=BEGIN:VEVENT\r$|END:VCALENDAR\r$)/m, `${PRAGUE_VTIMEZONE}\r\n`);
}

function whereOf({ place, link }: MeetingEntry): string {
  return [place, link].map((part) => lineText(part ?? '')).filter((part) => part !== '').join(', ');
}

function descriptionOf({ days, place, link, url }: MeetingEntry): string {
  const [each, where, join] = [days.map(({ day, from, to }) => `${czech(day)} ${from}–${to}`), lineText(place ?? ''), lineText(link ?? '')];
  return [
    ...(each.length > 1 ? [`Dny: ${each.join(', ')}`] : []),
    ...(where === '' ? [] : [`Místo: ${where}`]),
    ...(join === '' ? [] : [`Připojení: ${join}`]),
    `Podrobnosti: ${url}`,
  ].join('\n');
}

function czech(day: string): string {
  const { day: date, month, year } = Temporal.PlainDate.from(day);
  return `${date}. ${month}. ${year}`;
}

function at(day: string, time: string): Temporal.PlainDateTime {
  return Temporal.PlainDate.from(day).toPlainDateTime(time);
}

function daysBetween(first: AppointedDay, second: AppointedDay): number {
  return Temporal.PlainDate.from(first.day).until(second.day).days;
}
