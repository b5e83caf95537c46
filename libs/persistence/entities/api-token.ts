import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Text, TextList, Uuid } from '../columns.ts';
import { Person } from './person.ts';

@Entity('api_tokens')
export class ApiToken {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) @Uuid() personId: string;
  /** What its owner calls it. */
  @Text() label: string;
  /** First characters, to tell tokens apart in a list. */
  @Text() prefix: string;
  @Bytes({ unique: true }) tokenHash: Buffer;
  @TextList() scopes: string[];
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) expiresAt: Date | null;
  @Instant({ nullable: true }) lastUsedAt: Date | null;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
