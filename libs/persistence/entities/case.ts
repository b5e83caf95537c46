import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, Flag, Instant, Int, Text, Uuid } from '../columns.ts';
import { Department } from './department.ts';
import { Person } from './person.ts';

/** Projection of a case's facts, and where its process stands. The row's lock is the door of the case. */
@Entity('cases')
@Check('cases_kind_ck', "kind in ('complaint', 'review', 'series', 'meeting')")
@Index('cases_register_number_uq', ['registerNumber'], { unique: true })
@Index('cases_department_ix', ['departmentId', 'registeredAt', 'id'])
@Index('cases_owner_ix', ['ownerId', 'registeredAt', 'id'])
@Index('cases_registered_ix', ['registeredAt', 'id'])
@Index('cases_received_ix', ['receivedDay', 'registeredAt', 'id'])
@Index('cases_undelivered_ix', ['relayNextAt'], { where: 'news_no > acked_no and relay_dead_at is null' })
@Index('cases_relay_dead_ix', ['relayDeadAt'], { where: 'relay_dead_at is not null' })
@Index('cases_wakeup_ix', ['nextWakeupAt'], { where: 'next_wakeup_at is not null' })
export class Case {
  @PrimaryColumn('uuid') id: string;
  @Text() kind: 'complaint' | 'review' | 'series' | 'meeting';
  /** Evidenční číslo; drawn as the last act of registration. */
  @Text({ nullable: true }) registerNumber: string | null;
  /** Spisová značka of the records service. */
  @Text({ nullable: true }) fileNumber: string | null;
  /** Č. j. of the submission. */
  @Text({ nullable: true }) documentNumber: string | null;
  @Text() phase: string;
  @Text({ nullable: true }) classification: string | null;
  @Text() channel: string;
  /** Day 0 of the period: when the submission reached the competent body. */
  @CivilDay({ nullable: true }) receivedDay: string | null;
  @Instant() registeredAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) registeredBy: string | null;
  /** The registry sees its own intakes until this. */
  @Flag({ default: false }) handedOver: boolean;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) ownerId: string | null;
  @ForeignKey(() => Department) @Uuid() departmentId: string;
  @Flag({ default: false }) awaitsSignature: boolean;
  @Flag({ default: false }) childAtRisk: boolean;
  @Flag({ default: false }) anonymous: boolean;
  @Flag({ default: false }) confidential: boolean;
  @Instant({ nullable: true }) closedAt: Date | null;
  @Int() version: number;
  /** Number of the last fact. */
  @Int() lastNo: number;
  /** Number of the last fact that the process has not written itself. */
  @Int() newsNo: number;
  /** By the server's own clock: feeds of changes look back from here. */
  @Index() @Instant({ default: () => 'clock_timestamp()' }) changedAt: Date;

  /** The process has seen facts up to this one. */
  @Int({ default: 0 }) ackedNo: number;
  @Instant({ nullable: true }) ackedAt: Date | null;
  @Int({ default: 0 }) signalledNo: number;
  @Instant({ nullable: true }) signalledAt: Date | null;
  @Int({ default: 0 }) relayAttempts: number;
  /** Not to be told before, by the server's own clock; also the lease of the relay that is telling it now. */
  @Instant({ default: () => `'1970-01-01 00:00:00+00'` }) relayNextAt: Date;
  @Text({ nullable: true }) relayError: string | null;
  @Instant({ nullable: true }) relayDeadAt: Date | null;
  /** When the process said that it will look again by itself. */
  @Instant({ nullable: true }) nextWakeupAt: Date | null;
}
