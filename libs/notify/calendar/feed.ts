import { escapedText } from './calendar-text.ts';
import type { MeetingEntry, Organizer } from './meeting-entry.ts';
import { calendarText, enter, newCalendar } from './write-calendar.ts';

/** How often a calendar program should look again. */
const REFRESH_SECONDS = 60 * 60;

export type CalendarFeed = {
  /** How the calendar is called where it is subscribed to. */
  readonly name: string;
  readonly entries: readonly MeetingEntry[];
  readonly host: string;
  readonly organizer: Organizer;
};

/** A calendar to subscribe to, or to download: meetings, and nobody's name. */
export function calendarFeed({ name, entries, host, organizer }: CalendarFeed): string {
  const calendar = newCalendar('publish').name(escapedText(name)).ttl(REFRESH_SECONDS);
  for (const entry of entries) enter(calendar, entry, host, organizer);
  return calendarText(calendar);
}
