import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** The cookie holds the token, this row its SHA-256. */
@Entity('sessions')
export class Session {
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @Index() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) @Uuid() personId: string;
  @Bytes() csrfHash: Buffer;
  @Instant() createdAt: Date;
  @Instant() lastSeenAt: Date;
  @Index() @Instant() expiresAt: Date;
}
