import { compareDays, pragueDay } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import type { PostRoomOffice } from './ports.ts';
import { isOpen, nextOpen, opening } from './office-hours.ts';
import type { Invited } from './invited.ts';
import type { StoredMessage } from './stored-message.ts';

export type WithdrawalReason =
  | 'recipient-excluded'
  | 'recipient-inactive'
  | 'case-closed'
  | 'deadline-met'
  | 'deadline-cancelled'
  | 'higher-rung'
  | InvitationWithdrawal;

type InvitationWithdrawal =
  | 'invitee-removed'
  | 'meeting-cancelled'
  | 'meeting-over'
  | 'answered'
  | 'newer-message'
  | 'never-invited';

export type MailUrgency = 'office-hours' | 'last-day' | 'at-once';

/** send: may go now. wait: not before `until`. withdraw: pointless or forbidden by now. unaddressed: nowhere to send it. */
export type Verdict =
  | { readonly kind: 'send'; readonly urgency: MailUrgency }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'withdraw'; readonly reason: WithdrawalReason }
  | { readonly kind: 'unaddressed'; readonly reason: 'no-address' | 'bad-address' };

/** What is to be done at `now` with a message whose time has come. */
export function verdictOn(message: StoredMessage, now: number, office: PostRoomOffice, address: (typed: string) => string | null): Verdict {
  const withdrawal = message.recipientKind === 'invitee' ? invitationWithdrawal(message, pragueDay(now)) : withdrawalOf(message);
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
 * Whoever got an invitation is told that there is no meeting, or that it is not invited any more; whoever got none is
 * spared that. Else nothing is said of a meeting that will not be or has been, and nothing twice: what was moved before
 * the invitation went out is invited to as it is now.
 */
function invitationWithdrawal({ purpose, invited, caseClosed }: StoredMessage, today: Day): InvitationWithdrawal | 'case-closed' | null {
  if (invited === null) return 'invitee-removed';
  const { removed, cancelled, told } = invited;
  if (purpose === 'invitation-cancelled') return told ? null : 'never-invited';
  if (removed) return 'invitee-removed';
  if (cancelled) return 'meeting-cancelled';
  if (purpose === 'minutes-sent') return null;
  return withdrawalBefore(purpose, invited, today) ?? (caseClosed ? 'case-closed' : null);
}

/** Of what is said before the meeting only. */
function withdrawalBefore(purpose: StoredMessage['purpose'], { lastDay, answered, newer, told }: Invited, today: Day): InvitationWithdrawal | null {
  if (compareDays(lastDay, today) < 0) return 'meeting-over';
  if (purpose === 'answer-missing' && answered) return 'answered';
  if (newer) return 'newer-message';
  return (purpose === 'meeting-reminder' || purpose === 'answer-missing') && !told ? 'never-invited' : null;
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
