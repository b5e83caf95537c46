import { Check, Entity, Index, PrimaryColumn } from 'typeorm';
import { Flag, Instant, Int, Json, Text, Uuid } from '../columns.ts';

/**
 * One real e-mail. Composed once and frozen, so that a repeated attempt is the same message with the same Message-ID.
 * Withdrawn: nothing that it was to say is still true.
 */
@Entity('mails')
@Check('mails_state_ck', "state in ('waiting', 'sent', 'dead', 'withdrawn')")
@Check('mails_recipient_kind_ck', "recipient_kind in ('person', 'invitee')")
@Index('mails_waiting_ix', ['nextAttemptAt'], { where: "state = 'waiting'" })
@Index('mails_dead_ix', ['diedAt'], { where: "state = 'dead'" })
export class Mail {
  @PrimaryColumn('uuid') id: string;
  /** A person of ours, or an invitee of a meeting: `recipientKind` tells. */
  @Index() @Uuid() recipientId: string;
  @Text({ unique: true }) messageId: string;
  @Text() urgency: 'office-hours' | 'last-day' | 'at-once';
  /** Subject, text and html, as they will go out; the address is looked up at each attempt. */
  @Json() composition: Record<string, unknown>;
  @Text({ default: 'waiting' }) state: 'waiting' | 'sent' | 'dead' | 'withdrawn';
  @Int({ default: 0 }) attempts: number;
  /** A server may have accepted it: from then on it is repeated as it was or not at all. */
  @Flag({ default: false }) uncertain: boolean;
  @Instant({ nullable: true }) lastAttemptAt: Date | null;
  @Instant() nextAttemptAt: Date;
  /** By the database's own clock: a lease is about processes, not about the time of cases. */
  @Instant({ nullable: true }) leaseUntil: Date | null;
  @Uuid({ nullable: true }) leasedBy: string | null;
  @Text({ nullable: true }) lastError: string | null;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) sentAt: Date | null;
  @Instant({ nullable: true }) diedAt: Date | null;
  @Text({ default: 'person' }) recipientKind: 'person' | 'invitee';
}
