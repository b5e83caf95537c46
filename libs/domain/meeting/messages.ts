import type { DecideContext } from '../case/decide-context.ts';
import type { FactOrigin } from '../case/fact.ts';
import type { MessagePurpose, Recipient } from '../case/message.ts';
import type { Pen } from '../case/pen.ts';
import { compact, managersOf, once, reach, reachOfAll } from '../case/recipients.ts';
import { told } from './progress.ts';
import type { Invitee, MeetingState } from './state.ts';

/** What those invited, and those of ours, are told at once. */
export function planMessages(pen: Pen<MeetingState>, before: MeetingState | null, ctx: DecideContext, origin: FactOrigin): void {
  const { state } = pen;
  const plan = (purpose: MessagePurpose, recipients: readonly Recipient[], id = `${state.sequence}`): void => {
    if (recipients.length > 0) planned(pen, { purpose, key: `${purpose}:${id}`, recipients }, ctx, origin);
  };
  planForInvited(state, before, plan);
  planForOurs(state, before, ctx, plan);
}

type Plan = (purpose: MessagePurpose, recipients: readonly Recipient[], id?: string) => void;

/** Whoever was told before hears of every change; whoever was not is invited. */
function planForInvited(state: MeetingState, before: MeetingState | null, plan: Plan): void {
  const { closed, minutes, invitees, invitationsOut, sequence } = state;
  const ended = closed !== null && before?.closed === null;
  if (ended && (closed.reason === 'cancelled' || closed.reason === 'replaced')) plan('invitation-cancelled', invited(told(state)));
  if (minutes !== null && minutes.sent !== null && before?.minutes?.sent === null) plan('minutes-sent', invited(told(state)));
  if (closed !== null || invitationsOut === null) return;
  plan('invitation', invited(invitees.filter(({ removed, toldSequence }) => !removed && toldSequence === null)));
  plan('invitation-changed', invited(told(state).filter(({ toldSequence }) => toldSequence !== null && toldSequence < sequence)));
  plan('invitation-cancelled', invited(invitees.filter(({ id, removed, toldSequence }) =>
    removed && toldSequence !== null && before?.invitees.some((known) => known.id === id && !known.removed) === true)));
}

function planForOurs(state: MeetingState, before: MeetingState | null, ctx: DecideContext, plan: Plan): void {
  if (before === null || state.closed !== null) return;
  const { leaderId, departmentId, minutes } = state;
  const to = reachOfAll(ctx);
  const others = (recipients: readonly Recipient[]): readonly Recipient[] =>
    recipients.filter(({ person }) => ctx.actor.kind !== 'person' || person !== ctx.actor.personId);
  const submitted = minutes?.submitted ?? null;
  if (submitted === null || state.phase !== 'approval') return;
  const approvers = others(leaderId === null ? managersOf(departmentId, to) : compact([reach(leaderId, 'role', to)]));
  if (submitted.fact !== before.minutes?.submitted?.fact) plan('minutes-to-approve', approvers, `${submitted.fact}`);
  else if (leaderId !== before.leaderId) plan('minutes-to-approve', approvers, `${submitted.fact}:${state.no}`);
}

/** Who prepares the meeting and who leads it; where nobody is named, the managers. */
export function preparing({ ownerId, leaderId, departmentId }: MeetingState, ctx: Pick<DecideContext, 'directory' | 'now'>): readonly Recipient[] {
  const to = reachOfAll(ctx);
  if (ownerId === null && leaderId === null) return managersOf(departmentId, to);
  return once(compact([ownerId === null ? null : reach(ownerId, 'owner', to), leaderId === null ? null : reach(leaderId, 'role', to)]));
}

export function invited(invitees: readonly Invitee[]): readonly Recipient[] {
  return invitees.map(({ id }) => ({ person: id, why: 'invited' }));
}

export type Mail = { readonly purpose: MessagePurpose; readonly key: string; readonly recipients: readonly Recipient[] };

export function planned(pen: Pen<MeetingState>, mail: Mail, { now }: DecideContext, origin: FactOrigin): void {
  pen.write('messagesPlanned', { ...mail, deadline: null, rung: null, overtaken: [], timing: 'office-hours', notBefore: now }, origin);
}
