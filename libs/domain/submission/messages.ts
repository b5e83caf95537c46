import { pragueDay } from '../../law/index.ts';
import { holdersOf, superiorsOf } from '../case/directory.ts';
import type { DecideContext } from '../case/decide-context.ts';
import type { PersonId } from '../case/ids.ts';
import type { MessagePurpose, PlannedMessages, Recipient } from '../case/message.ts';
import { compact, managersOf, once, reach, recipientsOf, type Reach } from '../case/recipients.ts';
import { excludedIds } from './guard.ts';
import { isSealed } from './progress.ts';
import type { Pen } from '../case/pen.ts';
import type { SubmissionState } from './state.ts';

export function reachOf(state: SubmissionState, { directory, now }: Pick<DecideContext, 'directory' | 'now'>): Reach {
  return { directory, on: pragueDay(now), excluded: excludedIds(state, directory), sealed: isSealed(state) };
}

/** Messages that do not wait for time: a child at risk, and what one person's step puts before another. */
export function planMessages<S extends SubmissionState>(pen: Pen<S>, before: SubmissionState | null, ctx: DecideContext): void {
  const { state } = pen;
  if (state.closed !== null) return;
  const to = reachOf(state, ctx);
  const risk = state.childRisk;
  if (risk !== null && risk.handedOver === null && risk.reported.fact !== before?.childRisk?.reported.fact) {
    plan(pen, 'child-at-risk', `${risk.reported.fact}`, recipientsOf({ ...state, withManager: true }, to), ctx);
  }
  const assigned = state.assigned;
  if (assigned !== null && assigned.fact !== before?.assigned?.fact && state.ownerId !== null) {
    plan(pen, 'assigned', `${assigned.fact}`, compact([reach(state.ownerId, 'owner', to)]), ctx);
  }
  for (const { id, personId, declared, decided } of state.bias) {
    if (decided === null && before?.bias.some((known) => known.id === id) !== true) plan(pen, 'bias-to-decide', `${declared.fact}`, biasJudges(personId, to), ctx);
  }
  planForNotice(pen, before, to, ctx);
}

function planForNotice<S extends SubmissionState>(pen: Pen<S>, before: SubmissionState | null, to: Reach, ctx: DecideContext): void {
  const { notice, departmentId } = pen.state;
  const drafted = notice?.drafted ?? null;
  if (drafted !== null && drafted.fact !== before?.notice?.drafted?.fact) {
    plan(pen, 'to-approve', `${drafted.fact}`, managersOf(departmentId, to), ctx);
  }
  const approved = notice?.approved ?? null;
  if (approved !== null && approved.fact !== before?.notice?.approved?.fact) {
    plan(pen, 'to-sign', `${approved.fact}`, signatories(departmentId, to), ctx);
  }
}

/** The superior of the one objected to (§ 14 odst. 2 SŘ). */
function biasJudges(personId: PersonId, to: Reach): readonly Recipient[] {
  const [superior] = superiorsOf(to.directory, personId);
  return superior === undefined ? [] : compact([reach(superior, 'manager', to)]);
}

function signatories(departmentId: string, to: Reach): readonly Recipient[] {
  const own = holdersOf(to.directory, 'signatory', departmentId);
  const chosen = own.length > 0 ? own : holdersOf(to.directory, 'signatory', null);
  return once(compact(chosen.map(({ id }) => reach(id, 'signatory', to))));
}

/** Nobody is written to about a step of their own. */
export function plan<S extends SubmissionState>(pen: Pen<S>, purpose: MessagePurpose, id: string, recipients: readonly Recipient[], { actor, now }: DecideContext): void {
  const urgent = purpose === 'child-at-risk';
  const others = urgent ? recipients : recipients.filter(({ person }) => actor.kind !== 'person' || person !== actor.personId);
  if (others.length === 0) return;
  const planned: PlannedMessages = {
    key: `${purpose}:${id}`, purpose, deadline: null, rung: null, overtaken: [], recipients: others,
    timing: urgent ? 'at-once' : 'office-hours', notBefore: now,
  };
  pen.write('messagesPlanned', planned);
}
