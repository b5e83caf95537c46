import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant } from '../columns.ts';

@Entity('idempotency_keys')
export class IdempotencyKey {
  /** Person and route. */
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('text') key: string;
  @Bytes() bodyHash: Buffer;
  /** To the letter, hence not jsonb. Null only within the transaction that is still answering. */
  @Column('json', { nullable: true }) answer: unknown;
  @Index() @Instant() expiresAt: Date;
}
