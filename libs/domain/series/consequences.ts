import { settleDeadlines } from '../case/consequences.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { Pen } from '../case/pen.ts';
import { compact, reach, reachOfAll } from '../case/recipients.ts';
import { phaseOf } from './progress.ts';
import { cancelReason, requiredDeadlines } from './required.ts';
import type { SeriesState } from './state.ts';
import { planMessage, withoutActor } from './tell.ts';

/** What follows at once from a fact, until the state agrees with itself. */
export function writeConsequences(pen: Pen<SeriesState>, before: SeriesState | null, ctx: DecideContext): void {
  notePhase(pen);
  settleDeadlines(pen, { required: requiredDeadlines, isLawful: () => false, cancelReason }, ctx);
  tellNewOwner(pen, before, ctx);
}

export function notePhase(pen: Pen<SeriesState>): void {
  const phase = phaseOf(pen.state);
  if (phase !== pen.state.phase) pen.write('phaseChanged', { from: pen.state.phase, to: phase });
}

function tellNewOwner(pen: Pen<SeriesState>, before: SeriesState | null, ctx: DecideContext): void {
  const { ownerId, no } = pen.state;
  if (before === null || ownerId === null || ownerId === before.ownerId) return;
  const recipients = withoutActor(compact([reach(ownerId, 'owner', reachOfAll(ctx))]), ctx);
  planMessage(pen, 'assigned', { moment: String(no), recipients, now: ctx.now, origin: 'door' });
}
