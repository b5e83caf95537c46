import type { DeadlineKey } from './deadline.ts';
import type { PersonId } from './ids.ts';

export type MessagePurpose =
  | 'reminder'
  | 'escalation'
  | 'internal-target'
  | 'others-overdue'
  | 'child-at-risk'
  | 'assigned'
  | 'bias-to-decide'
  | 'to-approve'
  | 'to-sign'
  | 'dates-proposed'
  | 'quota-warning'
  | 'minutes-to-approve'
  | 'answers-summary'
  | InvitationPurpose;

/** What the invited are told. */
export type InvitationPurpose = 'invitation' | 'invitation-changed' | 'invitation-cancelled' | 'meeting-reminder' | 'answer-missing' | 'minutes-sent';

/** Why this person gets it; the mail says so. */
export type RecipientReason = 'owner' | 'deputy' | 'role' | 'manager' | 'passed-upwards' | 'signatory' | 'invited';

/** `person`: of ours, or, for the reason 'invited', the id of the one invited. */
export type Recipient = { readonly person: PersonId; readonly why: RecipientReason };

/** Data of the fact `messagesPlanned`: one planned message for each recipient; unique by (case, key, recipient). */
export type PlannedMessages = {
  /** '<deadline>/<rung>' for a ladder; '<purpose>:<fact-stable id>' otherwise. */
  readonly key: string;
  readonly purpose: MessagePurpose;
  readonly deadline: DeadlineKey | null;
  readonly rung: string | null;
  /** Lower rungs that this one made pointless; recorded, never sent. */
  readonly overtaken: readonly string[];
  readonly recipients: readonly Recipient[];
  /** at-once: any hour, no digest (child at risk). last-day: at once even when late. office-hours: 8–16 on working days. */
  readonly timing: 'office-hours' | 'last-day' | 'at-once';
  /** Epoch ms: not to be sent before. */
  readonly notBefore: number;
};
