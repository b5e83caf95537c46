import { compareDays, pragueDay } from '../../law/index.ts';
import type { PostRoomOffice } from './ports.ts';
import { isOpen, nextOpen, opening } from './office-hours.ts';
import type { StoredMessage } from './stored-message.ts';

export type WithdrawalReason =
  | 'recipient-excluded'
  | 'recipient-inactive'
  | 'case-closed'
  | 'deadline-met'
  | 'deadline-cancelled'
  | 'higher-rung';

export type MailUrgency = 'office-hours' | 'last-day' | 'at-once';

/** send: may go now. wait: not before `until`. withdraw: pointless or forbidden by now. unaddressed: nowhere to send it. */
export type Verdict =
  | { readonly kind: 'send'; readonly urgency: MailUrgency }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'withdraw'; readonly reason: WithdrawalReason }
  | { readonly kind: 'unaddressed'; readonly reason: 'no-address' | 'bad-address' };

/** What is to be done at `now` with a message whose time has come. */
export function verdictOn(message: StoredMessage, now: number, office: PostRoomOffice, address: (typed: string) => string | null): Verdict {
  const withdrawal = withdrawalOf(message);
  if (withdrawal !== null) return { kind: 'withdraw', reason: withdrawal };
  if (message.email === null || message.email.trim() === '') return { kind: 'unaddressed', reason: 'no-address' };
  if (address(message.email) === null) return { kind: 'unaddressed', reason: 'bad-address' };
  const urgency = urgencyOf(message, now, office);
  const { calendar, settings: { mailHours } } = office;
  if (urgency !== 'office-hours' || isOpen(now, mailHours, calendar)) return { kind: 'send', urgency };
  return { kind: 'wait', until: nextOpen(now, mailHours, calendar) };
}

/** The excluded come first: for them the case does not exist, whatever else is true of it. */
function withdrawalOf(message: StoredMessage): WithdrawalReason | null {
  if (message.excluded) return 'recipient-excluded';
  if (!message.active) return 'recipient-inactive';
  // A child at risk outlives the paper: a case settled at the desk may be closed before the message is out.
  if (message.caseClosed && message.purpose !== 'child-at-risk') return 'case-closed';
  if (message.deadlineKey !== null && message.deadline?.state !== 'open') {
    return message.deadline?.state === 'met' ? 'deadline-met' : 'deadline-cancelled';
  }
  return message.overtaken ? 'higher-rung' : null;
}

/**
 * A child at risk: any hour. On the last legal day of a deadline that binds us: at once, for tomorrow is too late; but
 * what was planned for office hours waits at least for that morning's opening. All else: office hours.
 */
function urgencyOf(message: StoredMessage, now: number, { settings }: PostRoomOffice): MailUrgency {
  if (message.timing === 'at-once') return 'at-once';
  const today = pragueDay(now);
  const { deadline } = message;
  if (deadline === null || deadline.binds !== 'us' || deadline.effect === 'internal') return 'office-hours';
  if (compareDays(deadline.legalEnd, today) !== 0) return 'office-hours';
  return message.timing === 'last-day' || now >= opening(today, settings.mailHours) ? 'last-day' : 'office-hours';
}
