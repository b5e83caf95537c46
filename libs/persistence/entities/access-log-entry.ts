import { Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Instant, Text, Uuid } from '../columns.ts';

/** Append-only: who read which case. */
@Entity('access_log')
@Index(['caseId', 'at'])
@Index(['personId', 'at'])
export class AccessLogEntry {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', type: 'bigint' }) no: number;
  @Instant() at: Date;
  @Uuid() personId: string;
  @Uuid() caseId: string;
  @Text() what: 'case' | 'facts' | 'attachment';
}
