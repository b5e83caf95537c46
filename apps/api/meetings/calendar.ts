import type { FeedMeeting, FeedRead } from '../../../libs/casework/calendars/feeds.ts';
import type { Config } from '../../../libs/config/index.ts';
import { calendarFeed } from '../../../libs/notify/index.ts';
import type { MeetingEntry } from '../../../libs/notify/index.ts';

/** A calendar to subscribe to; it names the authority and nobody else. */
export function feedCalendar({ seriesTitle, meetings }: FeedRead, { http: { publicUrl }, smtp: { from } }: Config): string {
  return calendarFeed({ name: seriesTitle ?? 'Moje porady', entries: meetings.map((meeting) => entryOf(meeting, publicUrl)), host: new URL(publicUrl).hostname, organizer: from });
}

/** `page`: where its addressee finds it; without one the meeting's own. */
export function meetingCalendar(meeting: FeedMeeting, { http: { publicUrl }, smtp: { from } }: Config, page?: string): string {
  const entry = entryOf(meeting, publicUrl);
  return calendarFeed({ name: meeting.title, entries: [page === undefined ? entry : { ...entry, url: page }], host: new URL(publicUrl).hostname, organizer: from });
}

function entryOf({ meetingId, title, place, link, days, sequence, cancelled, stamp }: FeedMeeting, publicUrl: string): MeetingEntry {
  return { meetingId, title, place, link, days, sequence, cancelled, stamp, url: `${publicUrl.replace(/\/+$/, '')}/porady/${meetingId}` };
}
