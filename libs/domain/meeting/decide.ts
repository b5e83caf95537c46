import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { conflict } from '../case/problems.ts';
import type { MeetingCommand } from './commands.ts';
import { writeConsequences } from './consequences.ts';
import { agendaDeciders } from './decide/agenda-points.ts';
import { answerDeciders } from './decide/answers.ts';
import { attendanceDeciders } from './decide/attendance.ts';
import { calendarDeciders } from './decide/calendar.ts';
import { closingDeciders } from './decide/closing.ts';
import type { Deciders, PersonFact } from './decide/decider.ts';
import { inviteeDeciders } from './decide/invitees.ts';
import { minutesDeciders } from './decide/minutes.ts';
import { openMeeting } from './decide/opening.ts';
import { evolveMeeting } from './evolve.ts';
import type { MeetingState } from './state.ts';
import type { MeetingClosingReason } from './vocabulary.ts';

type Decider = (state: MeetingState, command: MeetingCommand, ctx: DecideContext) => PersonFact;

const DECIDERS: Deciders = {
  ...calendarDeciders, ...inviteeDeciders, ...answerDeciders, ...agendaDeciders, ...attendanceDeciders, ...minutesDeciders, ...closingDeciders,
};
/** What can still be done with a meeting that has ended. */
const AFTER_END: readonly MeetingCommand['type'][] = ['addNote', 'attach', 'revokeLink'];

/** A person's command, or an invitee's: the one fact of it, then what follows at once. Pure; throws DomainError. */
export function decideMeeting(state: MeetingState | null, command: MeetingCommand, ctx: DecideContext): readonly NewFact[] {
  const pen = new Pen(state, evolveMeeting, ctx);
  const fact = factOf(state, command, ctx);
  if (ctx.actor.kind === 'invitee') pen.invitee(fact);
  else pen.person(fact);
  writeConsequences(pen, state, ctx);
  return pen.written;
}

function factOf(state: MeetingState | null, command: MeetingCommand, ctx: DecideContext): PersonFact {
  if (command.type === 'openMeeting') {
    if (state !== null) throw conflict('case.registered', 'Tato porada už je zapsána.');
    return openMeeting(command, ctx);
  }
  if (state === null) throw caseNotFound();
  if (state.closed !== null && !AFTER_END.includes(command.type)) throw conflict('case.closed', ENDED[state.closed.reason]);
  return (DECIDERS[command.type] as Decider)(state, command, ctx);
}

const ENDED: Readonly<Record<MeetingClosingReason, string>> = {
  'minutes-sent': 'Porada je uzavřena: záznam z jednání už byl rozeslán.',
  'no-minutes': 'Porada je uzavřena bez záznamu z jednání.',
  cancelled: 'Porada byla zrušena.',
  replaced: 'Porada byla nahrazena jiným termínem; pokračujte v něm.',
  mistake: 'Porada byla uzavřena, protože byla zapsána omylem.',
};
