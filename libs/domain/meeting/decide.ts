import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import type { MeetingCommand } from './commands.ts';
import type { MeetingState } from './state.ts';

/** A person's command, or an invitee's: the one fact of it, then what follows at once. Pure; throws DomainError. */
export function decideMeeting(_state: MeetingState | null, _command: MeetingCommand, _ctx: DecideContext): readonly NewFact[] {
  throw caseNotFound();
}
