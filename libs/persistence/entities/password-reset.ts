import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Uuid } from '../columns.ts';
import { Person } from './person.ts';

@Entity('password_resets')
export class PasswordReset {
  @PrimaryColumn('bytea') tokenHash: Buffer;
  @Index() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) @Uuid() personId: string;
  @Instant() createdAt: Date;
  @Instant() expiresAt: Date;
  @Instant({ nullable: true }) usedAt: Date | null;
}
