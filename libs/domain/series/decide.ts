import type { DecideContext } from '../case/decide-context.ts';
import { caseNotFound } from '../case/errors.ts';
import type { NewFact } from '../case/fact.ts';
import type { SeriesCommand } from './commands.ts';
import type { SeriesState } from './state.ts';

/** A person's command: the one fact of it, then what follows at once. Pure; throws DomainError. */
export function decideSeries(_state: SeriesState | null, _command: SeriesCommand, _ctx: DecideContext): readonly NewFact[] {
  throw caseNotFound();
}
