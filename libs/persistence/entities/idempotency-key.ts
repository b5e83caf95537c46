import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Json } from '../columns.ts';

@Entity('idempotency_keys')
export class IdempotencyKey {
  /** Person and route. */
  @PrimaryColumn('text') scope: string;
  @PrimaryColumn('text') key: string;
  @Bytes() bodyHash: Buffer;
  /** Null only within the transaction that is still answering. */
  @Json({ nullable: true }) answer: unknown;
  @Index() @Instant() expiresAt: Date;
}
