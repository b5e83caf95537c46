import type { Appointment } from '../../domain/index.ts';

/** What stands in a calendar of one meeting, for whomever. No name of a person has a place here. */
export type MeetingEntry = Appointment & {
  readonly meetingId: string;
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
