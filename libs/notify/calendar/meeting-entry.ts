/** A day of a meeting: '2027-03-12', '09:00', '15:00', Prague. */
export type EntryDay = { readonly day: string; readonly from: string; readonly to: string };

/** What stands in a calendar of one meeting, for whomever. No name of a person has a place here. */
export type MeetingEntry = {
  readonly meetingId: string;
  readonly title: string;
  readonly place: string | null;
  /** Where to join from afar. */
  readonly link: string | null;
  /** In order; one or two. */
  readonly days: readonly EntryDay[];
  /** SEQUENCE: a calendar takes an entry for a newer one only if it is higher. */
  readonly sequence: number;
  readonly cancelled: boolean;
  /** DTSTAMP: when the fact was entered that the entry tells of, epoch ms. */
  readonly stamp: number;
  /** The page of the meeting, or of the invitation. */
  readonly url: string;
};

/** The name of the authority and the address from which its mail comes. */
export type Organizer = { readonly name: string; readonly address: string };

/**
 * The same for the whole life of a meeting, wherever it is moved and in whichever calendar it stands: a change replaces
 * the entry instead of adding one. The number of a day is kept in it, for entries of single days.
 */
export function entryUid(meetingId: string, host: string): string {
  return `${meetingId}-0@${host}`;
}
