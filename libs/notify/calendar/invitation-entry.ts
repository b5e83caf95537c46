import { ICalAttendeeRole, ICalAttendeeStatus } from 'ical-generator';
import { parameterText } from './calendar-text.ts';
import type { MeetingEntry, Organizer } from './meeting-entry.ts';
import { calendarText, enter, newCalendar } from './write-calendar.ts';

/** The one to whom the mail goes; of the others an invitation says nothing. */
export type EntryAttendee = { readonly name: string | null; readonly address: string };

export type InvitationEntry = {
  readonly entry: MeetingEntry;
  /** Right side of the UIDs: the host of the installation. */
  readonly host: string;
  readonly organizer: Organizer;
  readonly attendee: EntryAttendee;
};

/** The calendar entry that goes with an invitation or a change (METHOD REQUEST), or with the news that there is no meeting (CANCEL). */
export function invitationCalendar({ entry, host, organizer, attendee }: InvitationEntry): string {
  const calendar = newCalendar(entry.cancelled ? 'cancel' : 'request');
  const name = parameterText(attendee.name ?? '');
  for (const event of enter(calendar, entry, host, organizer)) {
    // No answer is asked of the calendar program: it would go to the sender's mailbox, which nobody reads.
    event.createAttendee({
      email: attendee.address,
      ...(name === '' ? {} : { name }),
      role: ICalAttendeeRole.REQ,
      ...(entry.cancelled ? {} : { status: ICalAttendeeStatus.NEEDSACTION, rsvp: false }),
    });
  }
  return calendarText(calendar);
}
