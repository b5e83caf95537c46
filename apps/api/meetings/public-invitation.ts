import type { z } from 'zod';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import type { InvitedAs } from '../../../libs/casework/queries/meetings/invited-as.ts';
import type { publicInvitation } from '../../../libs/contracts/index.ts';
import type { AgendaPoint, MeetingState } from '../../../libs/domain/index.ts';
import { pragueDay, pragueInstant } from '../../../libs/law/index.ts';
import type { Calendar } from '../../../libs/law/index.ts';
import { word } from '../complaints/contents.ts';
import type { Told } from '../complaints/contents.ts';
import { MEETING_TEXTS } from './meeting-view.ts';
import { PlanningTexts } from './texts.ts';
import { daysAhead } from './when.ts';

export type PublicInvitation = z.output<typeof publicInvitation>;

type Parts = {
  readonly state: MeetingState;
  readonly facts: readonly Told[];
  readonly inviteeId: string;
  readonly as: InvitedAs;
  /** Of the whole meeting. */
  readonly attachments: readonly StoredAttachment[];
  readonly calendar: Calendar;
  readonly authority: string;
  readonly now: number;
};

/** What one of the invited may see: the meeting, what is released of its agenda, and what they themselves said. */
export function publicInvitationOf({ state, facts, inviteeId, as, attachments, calendar, authority, now }: Parts): PublicInvitation {
  const texts = new PlanningTexts(facts);
  const current = (name: string): string | null => texts.current(MEETING_TEXTS, name);
  const { answerBy, agendaBy } = daysAhead(state, calendar);
  const mayAnswer = isAhead(state, now);
  const invitee = state.invitees.find(({ id }) => id === inviteeId);
  const { name: invited, standing, seriesKind, ...organizer } = as;
  return {
    authority, organizer, seriesKind, invited, standing, answerBy, agendaBy, mayAnswer, title: current('title'), place: current('place'), link: current('link'), note: current('note'),
    days: state.days.map((day) => ({ ...day })),
    change: changeOf(state, texts),
    seats: invitee?.seats ?? 1, kind: invitee?.kind ?? 'guest',
    mayPropose: mayAnswer && pragueDay(now) <= agendaBy,
    agenda: state.agenda.filter((point) => !point.removed && (point.released || point.inviteeId === inviteeId)).map((point) => {
      const said = texts.ofFact(point.textFact);
      return {
        id: point.id, title: word(said, 'title'), note: word(said, 'note'), minutes: point.minutes, own: point.inviteeId === inviteeId, released: point.released,
        attachments: attachments.filter(({ id }) => isMaterial(point, id)).map(({ id, fileName, size }) => ({ id, fileName, size })),
      };
    }),
    answer: ownAnswer(state, texts, inviteeId),
    minutesSentOn: state.minutes?.sent?.day ?? null,
  };
}

/** What the invited may download: material of a point that is released, and no other file of the meeting. */
export function isMaterial({ released, removed, attachments }: AgendaPoint, attachmentId: string): boolean {
  return released && !removed && attachments.includes(attachmentId);
}

/** A move before the invitations went out was never news to anybody. */
function changeOf({ moved, cancelled, closed, replacedBy, invitationsOut }: MeetingState, texts: PlanningTexts): PublicInvitation['change'] {
  const reasonOf = (fact: number): string | null => word(texts.ofFact(fact), 'reason');
  if (cancelled !== null) return { kind: 'cancelled', on: cancelled.day, reason: reasonOf(cancelled.fact) };
  if (replacedBy !== null && closed !== null) return { kind: 'replaced', on: closed.day, reason: reasonOf(closed.fact) };
  if (moved === null || invitationsOut === null || moved.fact < invitationsOut.fact) return null;
  return { kind: 'moved', on: moved.day, reason: reasonOf(moved.fact) };
}

function isAhead({ closed, cancelled, met, days }: MeetingState, now: number): boolean {
  const last = days.at(-1);
  if (closed !== null || cancelled !== null || met.includes('held') || last === undefined) return false;
  const [hour, minute] = last.to.split(':').map(Number);
  return now < pragueInstant(last.day, hour ?? 0, minute ?? 0);
}

function ownAnswer({ invitees, attendees, moved }: MeetingState, texts: PlanningTexts, inviteeId: string): PublicInvitation['answer'] {
  const answer = invitees.find(({ id }) => id === inviteeId)?.answer ?? null;
  if (answer === null) return null;
  return {
    answer: answer.answer, on: answer.day, note: word(texts.ofFact(answer.fact), 'note'), beforeMove: moved !== null && answer.fact < moved.fact,
    attendees: attendees.filter((one) => one.inviteeId === inviteeId && !one.added).map(({ id, bed, meal }) => {
      const said = texts.attendee(id);
      return { id, bed, meal, name: word(said, 'name'), position: word(said, 'position'), email: word(said, 'email'), mealNote: word(said, 'meal'), access: word(said, 'access') };
    }),
  };
}
