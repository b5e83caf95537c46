import type { Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import { personOf } from '../../case/directory.ts';
import type { PersonFactOf } from '../../case/pen.ts';
import { conflict, type Problems } from '../../case/problems.ts';
import { today } from '../../submission/decide/decider.ts';
import type { MeetingCommand } from '../commands.ts';
import type { MeetingPersonData } from '../facts.ts';
import { isOver } from '../progress.ts';
import type { Invitee, MeetingState } from '../state.ts';

export type PersonFact = PersonFactOf<MeetingPersonData>;
export type CommandOf<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

/** One command in, the one fact of whoever gave it out. Throws DomainError: invalid (with fields) or conflict. */
type Decider<T extends MeetingCommand['type']> = (state: MeetingState, command: CommandOf<T>, ctx: DecideContext) => PersonFact;
export type Deciders = { readonly [T in Exclude<MeetingCommand['type'], 'openMeeting'>]: Decider<T> };

export const EMAIL = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]+$/;

export function checkPerson(problems: Problems, field: string, personId: string, { directory }: DecideContext): void {
  problems.id(field, personId);
  problems.check(personOf(directory, personId)?.active === true, field, 'assign.unknown', 'Tato osoba u úřadu není nebo už není činná; vyberte jinou.');
}

export function assertAhead(state: MeetingState, ctx: DecideContext): void {
  if (isOver(state, ctx.now)) throw conflict('meeting.over', 'Porada už proběhla; tento krok se týká jen porady, která teprve bude.');
}

/** The invitee, while invited. */
export function inviteeOf({ invitees }: MeetingState, inviteeId: string): Invitee {
  const invitee = invitees.find(({ id }) => id === inviteeId);
  if (invitee === undefined) throw conflict('invitee.none', 'Mezi pozvanými nikdo takový není; načtěte poradu znovu.');
  if (invitee.removed) throw conflict('invitee.removed', 'Toto pozvání už bylo zrušeno; pozvěte znovu.');
  return invitee;
}

/** Checks a day of the meeting on which somebody was, or was not, present. */
export function checkAttended(problems: Problems, { days }: MeetingState, day: Day, ctx: DecideContext): void {
  if (!days.some((known) => known.day === day)) problems.add('day', 'attendance.otherDay', 'Toho dne se porada nekoná; vyberte její den.');
  else problems.check(day <= today(ctx), 'day', 'attendance.tooEarly', 'Prezence se zapisuje v den porady; vyčkejte na něj.');
}
