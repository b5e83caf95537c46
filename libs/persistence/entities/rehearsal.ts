import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Int, Json, Text, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** Hands a rehearsal from the API to a worker and its answer back; forgotten after an hour. No name and no text of a case is in it. */
@Entity('rehearsals')
@Check('rehearsals_state_ck', "state in ('waiting', 'running', 'done')")
export class Rehearsal {
  @PrimaryColumn('uuid') id: string;
  /** Nobody else may read the answer. */
  @Index() @ForeignKey(() => Person) @Uuid() askerId: string;
  @Json() request: unknown;
  @Text({ default: 'waiting' }) state: string;
  /** Null until it is done. To the letter, hence not jsonb. */
  @Column('json', { nullable: true }) answer: unknown;
  @Int({ default: 0 }) attempts: number;
  /** Until then the worker that took it has to be heard of. */
  @Instant({ nullable: true }) leaseUntil: Date | null;
  @Instant() askedAt: Date;
  @Index() @Instant() expiresAt: Date;
}
