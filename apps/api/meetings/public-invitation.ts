import type { z } from 'zod';
import type { publicInvitation } from '../../../libs/contracts/index.ts';
import type { MeetingState } from '../../../libs/domain/index.ts';
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
  readonly invited: string | null;
  readonly standing: PublicInvitation['standing'];
  readonly calendar: Calendar;
  readonly authority: string;
  readonly now: number;
};

/** What one of the invited may see: the meeting, what is released of its agenda, and what they themselves said. */
export function publicInvitationOf({ state, facts, inviteeId, invited, standing, calendar, authority, now }: Parts): PublicInvitation {
  const texts = new PlanningTexts(facts);
  const current = (name: string): string | null => texts.current(MEETING_TEXTS, name);
  const { answerBy, agendaBy } = daysAhead(state, calendar);
  const mayAnswer = isAhead(state, now);
  return {
    authority, invited, standing, answerBy, agendaBy, mayAnswer, title: current('title'), place: current('place'), link: current('link'), note: current('note'),
    days: state.days.map((day) => ({ ...day })),
    seats: state.invitees.find(({ id }) => id === inviteeId)?.seats ?? 1,
    mayPropose: mayAnswer && pragueDay(now) <= agendaBy,
    agenda: state.agenda.filter((point) => !point.removed && (point.released || point.inviteeId === inviteeId)).map((point) => {
      const said = texts.ofFact(point.textFact);
      return { title: word(said, 'title'), note: word(said, 'note'), minutes: point.minutes, own: point.inviteeId === inviteeId, released: point.released };
    }),
    answer: ownAnswer(state, texts, inviteeId),
  };
}

function isAhead({ closed, cancelled, met, days }: MeetingState, now: number): boolean {
  const last = days.at(-1);
  if (closed !== null || cancelled !== null || met.includes('held') || last === undefined) return false;
  const [hour, minute] = last.to.split(':').map(Number);
  return now < pragueInstant(last.day, hour ?? 0, minute ?? 0);
}

function ownAnswer({ invitees, attendees }: MeetingState, texts: PlanningTexts, inviteeId: string): PublicInvitation['answer'] {
  const answer = invitees.find(({ id }) => id === inviteeId)?.answer ?? null;
  if (answer === null) return null;
  return {
    answer: answer.answer, on: answer.day, note: word(texts.ofFact(answer.fact), 'note'),
    attendees: attendees.filter((one) => one.inviteeId === inviteeId && !one.added).map(({ id, bed, meal }) => {
      const said = texts.attendee(id);
      return { id, bed, meal, name: word(said, 'name'), position: word(said, 'position'), email: word(said, 'email'), mealNote: word(said, 'meal'), access: word(said, 'access') };
    }),
  };
}
