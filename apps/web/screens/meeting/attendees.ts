import type { Attendee, MeetingDetail } from '../../api/planning.ts';

export type AttendeeRow = { readonly attendee: Attendee; /** For whom; null: for nobody who was invited. */ readonly of: string | null; readonly guest: boolean };

/** Everybody who was named or added. Of an invitation that was withdrawn those stay who had been ticked off before. */
export function attendeeRows({ invitees, added }: MeetingDetail): readonly AttendeeRow[] {
  return [
    ...invitees.flatMap(({ kind, name, organisation, attendees }) => attendees.map((attendee) => ({ attendee, of: kind === 'guest' ? organisation ?? name : name, guest: kind === 'guest' }))),
    ...added.map((attendee) => ({ attendee, of: null, guest: true })),
  ];
}

export function markOf(detail: MeetingDetail, attendeeId: string, day: string): Attendee['marks'][number] | undefined {
  return attendeeRows(detail).find(({ attendee }) => attendee.id === attendeeId)?.attendee.marks.find((mark) => mark.day === day);
}

export type PresenceTotals = MeetingDetail['presence'] & { readonly here: number; readonly unmarked: number };

/** `here` are the present, the deputies and the guests; together with the excused, the absent and the unmarked they are everybody. */
export function presenceTotals(detail: MeetingDetail): PresenceTotals {
  const { present, deputy, guest, excused, absent } = detail.presence;
  const here = present + deputy + guest;
  return { ...detail.presence, here, unmarked: attendeeRows(detail).length - here - excused - absent };
}
