import type { InviteeRow } from '../../../libs/casework/queries/meetings/invitee-list.ts';
import type { MeetingState } from '../../../libs/domain/index.ts';
import { word } from '../complaints/contents.ts';
import type { PlanningTexts } from './texts.ts';
import type { MeetingDetail } from './view-types.ts';

type AttendeeView = MeetingDetail['added'][number];
type InviteeView = MeetingDetail['invitees'][number];
type From = { readonly state: MeetingState; readonly texts: PlanningTexts; readonly attendees: readonly AttendeeView[] };

export function attendeesOf({ attendees }: MeetingState, texts: PlanningTexts): AttendeeView[] {
  return attendees.map(({ id, inviteeId, bed, meal, added, marks }) => {
    const said = texts.attendee(id);
    return {
      id, inviteeId, bed, meal, added, name: word(said, 'name'), position: word(said, 'position'), email: word(said, 'email'), mealNote: word(said, 'meal'), access: word(said, 'access'),
      marks: marks.map((mark) => ({ ...mark })),
    };
  });
}

export function inviteesOf(rows: readonly InviteeRow[], from: From): InviteeView[] {
  return rows.map((row) => inviteeOf(row, from));
}

function inviteeOf(row: InviteeRow, { state, texts, attendees }: From): InviteeView {
  const { id, kind, name, organisation, role, officeId, groupId, memberId, personId, seats, removed, linkNo, toldSequence, unreached, mails } = row;
  const answer = state.invitees.find((one) => one.id === id)?.answer ?? null;
  return {
    id, kind, name, organisation, role, officeId, groupId, memberId, personId, seats, removed, linkNo, email: row.address, unreached, invited: toldSequence !== null,
    answer: answer === null ? null : { answer: answer.answer, on: answer.day, byLink: answer.byLink, note: word(texts.ofFact(answer.fact), 'note') },
    attendees: attendees.filter(({ inviteeId }) => inviteeId === id),
    mails: mails.map(({ plannedAt, sentAt, ...mail }) => ({ ...mail, plannedAt: new Date(plannedAt).toISOString(), sentAt: sentAt === null ? null : new Date(sentAt).toISOString() })),
  };
}

/** How each person was there, by their last mark; each counts once. A guest who is present is a guest, whichever of the two was ticked. */
export function presenceOf({ attendees, invitees }: MeetingState): MeetingDetail['presence'] {
  const guests = new Set(invitees.filter(({ kind }) => kind === 'guest').map(({ id }) => id));
  const last = attendees.map(({ inviteeId, marks }) => {
    const presence = marks.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1)?.presence;
    return presence === 'present' && (inviteeId === null || guests.has(inviteeId)) ? 'guest' : presence;
  });
  const count = (presence: string): number => last.filter((one) => one === presence).length;
  return { present: count('present'), excused: count('excused'), absent: count('absent'), guest: count('guest'), deputy: count('deputy') };
}
