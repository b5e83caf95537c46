import type { DecideContext } from '../case/decide-context.ts';
import { holdersOf } from '../case/directory.ts';
import type { FactOrigin } from '../case/fact.ts';
import type { MessagePurpose, Recipient } from '../case/message.ts';
import type { Pen } from '../case/pen.ts';
import { compact, managersOf, once, reach, type Reach } from '../case/recipients.ts';
import type { SeriesState } from './state.ts';

/** Whoever leads the series; else the methodologists of the department, else its managers. */
export function ownersOf({ ownerId, departmentId }: SeriesState, to: Reach): readonly Recipient[] {
  if (ownerId !== null) return compact([reach(ownerId, 'owner', to)]);
  const methodologists = once(compact(holdersOf(to.directory, 'methodologist', departmentId).map(({ id }) => reach(id, 'role', to))));
  return methodologists.length > 0 ? methodologists : managersOf(departmentId, to);
}

/** Nobody is written to about a step of their own. */
export function withoutActor(recipients: readonly Recipient[], { actor }: DecideContext): readonly Recipient[] {
  return recipients.filter(({ person }) => actor.kind !== 'person' || actor.personId !== person);
}

/** `moment`: what the message is about, told once. */
type Planned = { readonly moment: string; readonly recipients: readonly Recipient[]; readonly now: number; readonly origin: FactOrigin };

export function planMessage(pen: Pen<SeriesState>, purpose: MessagePurpose, { moment, recipients, now, origin }: Planned): void {
  if (recipients.length === 0) return;
  pen.write('messagesPlanned', {
    key: `${purpose}:${moment}`, purpose, deadline: null, rung: null, overtaken: [], recipients, timing: 'office-hours', notBefore: now,
  }, origin);
}
