import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { writeConsequences } from './consequences.ts';
import { evolveMeeting } from './evolve.ts';
import { invited, planned, preparing, type Mail } from './messages.ts';
import { ANSWERS_DUE, momentsOf, reminderKey, REMINDERS, type Moment } from './moments.ts';
import { told } from './progress.ts';
import type { MeetingState } from './state.ts';

/** What a moment of the calendar brings: invitations, reminders, the summary of answers, the day behind us. A moment met, or no longer called for, yields no fact. */
export function meetMoment(state: MeetingState, key: string, ctx: DecideContext): readonly NewFact[] {
  const due = momentsOf(state, ctx).filter(({ at }) => at <= ctx.now);
  if (due.every((moment) => moment.key !== key)) return [];
  const pen = new Pen(state, evolveMeeting, ctx);
  if (key === 'invite' || key === 'held') pen.own('momentMet', { key }, 'process');
  else if (key === ANSWERS_DUE) summarize(pen, ctx);
  else remind(pen, due, ctx);
  writeConsequences(pen, state, ctx, 'process');
  return pen.written;
}

/** Of several reminders that are due only the one nearest to the day goes out. */
function remind(pen: Pen<MeetingState>, due: readonly Moment[], ctx: DecideContext): void {
  const missed = REMINDERS.filter((n) => due.some(({ key }) => key === reminderKey(n)));
  for (const n of missed) pen.own('momentMet', { key: reminderKey(n) }, 'process');
  const nearest = missed.at(-1);
  if (nearest === undefined) return;
  const mail = reminder(pen.state, nearest);
  if (mail.recipients.length > 0) planned(pen, mail, ctx, 'process');
}

/** The numbers are read when the mail is written; here only that it is due, and to whom. */
function summarize(pen: Pen<MeetingState>, ctx: DecideContext): void {
  pen.own('momentMet', { key: ANSWERS_DUE }, 'process');
  const recipients = preparing(pen.state, ctx);
  if (recipients.length > 0) planned(pen, { purpose: 'answers-summary', key: keyOf(pen.state, 'answers-summary'), recipients }, ctx, 'process');
}

function reminder(state: MeetingState, n: number): Mail {
  const invitees = told(state);
  if (n === 7) return { purpose: 'answer-missing', key: keyOf(state, 'answer-missing:7'), recipients: invited(invitees.filter(({ answer }) => answer === null)) };
  const coming = invitees.filter(({ answer }) => answer?.answer !== 'no');
  return { purpose: 'meeting-reminder', key: keyOf(state, `meeting-reminder:${n}`), recipients: invited(coming) };
}

/** After a move the same reminder comes for another day: a message of its own. */
function keyOf({ planned: known, sequence }: MeetingState, key: string): string {
  return known.includes(key) ? `${key}~${sequence}` : key;
}
