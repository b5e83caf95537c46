import { yearOf, type Day } from '../law/index.ts';
import type { CaseId, OfficeId } from '../domain/index.ts';
import type { Presence } from '../domain/meeting/vocabulary.ts';
import { came } from './attended.ts';
import { byCzech } from './text/collation.ts';

/** An office invited to a meeting that was held; `day`: the meeting's first. */
export type OfficeInvitation = { readonly meetingId: CaseId; readonly day: Day; readonly officeId: OfficeId };
/** Somebody of an office at a meeting, with what was ticked off for each of its days. */
export type OfficeAttendance = OfficeInvitation & { readonly presences: readonly Presence[] };

export type ParticipationInput = {
  readonly from: number;
  readonly to: number;
  readonly offices: readonly { readonly officeId: OfficeId; readonly name: string }[];
  readonly invitations: readonly OfficeInvitation[];
  readonly attendances: readonly OfficeAttendance[];
};

export type YearOfOffice = {
  /** To which it was invited, or came. */
  readonly meetings: number;
  /** To which somebody of it came. */
  readonly attended: number;
  /** Who came, counted once a meeting. */
  readonly people: number;
};

/** What the chart of participation draws: `perYear` runs along `years`. */
export type Participation = {
  readonly years: readonly number[];
  readonly offices: readonly { readonly officeId: OfficeId; readonly name: string; readonly perYear: readonly YearOfOffice[] }[];
};

export function participationByOffice({ from, to, offices, invitations, attendances }: ParticipationInput): Participation {
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const there = attendances.filter(({ presences }) => presences.some((presence) => came({ presence })));
  const invitedTo = meetingsByPlace([...invitations, ...there]);
  const cameTo = meetingsByPlace(there);
  const people = countByPlace(there);
  return {
    years,
    offices: [...offices].sort((a, b) => byCzech(a.name, b.name)).map(({ officeId, name }) => ({
      officeId,
      name,
      perYear: years.map((year) => {
        const place = `${officeId} ${year}`;
        return { meetings: invitedTo.get(place)?.size ?? 0, attended: cameTo.get(place)?.size ?? 0, people: people.get(place) ?? 0 };
      }),
    })),
  };
}

function placeOf({ officeId, day }: OfficeInvitation): string {
  return `${officeId} ${yearOf(day)}`;
}

function meetingsByPlace(rows: readonly OfficeInvitation[]): ReadonlyMap<string, ReadonlySet<CaseId>> {
  const found = new Map<string, Set<CaseId>>();
  for (const row of rows) {
    const place = placeOf(row);
    const meetings = found.get(place) ?? new Set<CaseId>();
    found.set(place, meetings.add(row.meetingId));
  }
  return found;
}

function countByPlace(rows: readonly OfficeInvitation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(placeOf(row), (counts.get(placeOf(row)) ?? 0) + 1);
  return counts;
}
