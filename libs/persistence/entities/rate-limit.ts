import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Int } from '../columns.ts';

/** Shared by all api processes. The bucket is a hash: neither a login nor an address is kept here. */
@Entity('rate_limits')
export class RateLimit {
  @PrimaryColumn('bytea') bucket: Buffer;
  @Instant() windowStart: Date;
  @Int() hits: number;
  @Index() @Instant() expiresAt: Date;
}
