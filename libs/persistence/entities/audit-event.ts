import { Check, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Int, Text, Uuid } from '../columns.ts';

/** Append-only: who did what to which thing, and when; refusals too. Never what it said. */
@Entity('audit_events')
@Check('audit_events_outcome_ck', "outcome in ('done', 'refused')")
@Index(['subjectKind', 'subjectId'])
export class AuditEvent {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', type: 'bigint' }) no: number;
  @Index() @Instant() at: Date;
  /** Null: the process, the system or somebody not signed in; `actorKind` says which. */
  @Index() @Uuid({ nullable: true }) actorId: string | null;
  @Text() actorKind: 'person' | 'process' | 'system' | 'anonymous';
  @Text() action: string;
  @Text() subjectKind: string;
  @Text({ nullable: true }) subjectId: string | null;
  @Text() outcome: 'done' | 'refused';
  /** Code of the refusal. */
  @Text({ nullable: true }) code: string | null;
  @Int({ nullable: true }) firstFact: number | null;
  @Int({ nullable: true }) lastFact: number | null;
  @Text({ nullable: true }) requestId: string | null;
}
