import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Int, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Mail } from './mail.ts';

/** A planned message: one for each key and recipient of a case, whatever is retried or rebuilt. */
@Entity('messages')
@Check('messages_state_ck', "state in ('planned', 'bundled', 'sent', 'overtaken', 'dead')")
@Check('messages_recipient_kind_ck', "recipient_kind in ('person', 'invitee')")
@Index('messages_planned_ix', ['notBefore'], { where: "state = 'planned'" })
@Index('messages_bundled_ix', ['mailId'], { where: "state = 'bundled'" })
@Index('messages_dead_ix', ['recipientId'], { where: "state = 'dead'" })
@Index('messages_recipient_ix', ['recipientId', 'plannedAt'])
export class Message {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') key: string;
  /** A person of ours, or an invitee of the meeting: `recipientKind` tells. */
  @PrimaryColumn('uuid') recipientId: string;
  @Text() purpose: string;
  @Text({ nullable: true }) deadline: string | null;
  @Text({ nullable: true }) rung: string | null;
  /** Why this person gets it. */
  @Text() why: string;
  @Text() timing: 'office-hours' | 'last-day' | 'at-once';
  @Instant() notBefore: Date;
  @Text({ default: 'planned' }) state: 'planned' | 'bundled' | 'sent' | 'overtaken' | 'dead';
  /** Why it is overtaken or dead. */
  @Text({ nullable: true }) stateReason: string | null;
  @Int() plannedByFact: number;
  @Instant() plannedAt: Date;
  @Index() @ForeignKey(() => Mail) @Uuid({ nullable: true }) mailId: string | null;
  @Instant({ nullable: true }) sentAt: Date | null;
  @Text({ default: 'person' }) recipientKind: 'person' | 'invitee';
}
