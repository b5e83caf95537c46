import { pragueDay } from '../../law/index.ts';
import { settleDeadlines } from '../case/consequences.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { Pen } from '../case/pen.ts';
import { compact, reach } from '../case/recipients.ts';
import { phaseOf } from './progress.ts';
import { cancelReason, requiredDeadlines } from './required.ts';
import type { SeriesState } from './state.ts';

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

/** Nobody is written to about a step of their own. */
function tellNewOwner(pen: Pen<SeriesState>, before: SeriesState | null, { directory, now, actor }: DecideContext): void {
  const { ownerId, no } = pen.state;
  if (before === null || ownerId === null || ownerId === before.ownerId) return;
  const recipients = compact([reach(ownerId, 'owner', { directory, on: pragueDay(now), excluded: new Set() })])
    .filter(({ person }) => actor.kind !== 'person' || actor.personId !== person);
  if (recipients.length === 0) return;
  pen.write('messagesPlanned', { key: `assigned:${no}`, purpose: 'assigned', deadline: null, rung: null, overtaken: [], recipients, timing: 'office-hours', notBefore: now });
}
