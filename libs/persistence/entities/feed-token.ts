import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bytes, Instant, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/** Opens one calendar feed without signing in: a person's invitations, or the meetings of a series. */
@Entity('feed_tokens')
@Check('feed_tokens_of_ck', '(person_id is null) <> (series_id is null)')
export class FeedToken {
  @PrimaryColumn('uuid') id: string;
  @Bytes({ unique: true }) tokenHash: Buffer;
  @Index() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) @Uuid({ nullable: true }) personId: string | null;
  @Index() @ForeignKey(() => Case) @Uuid({ nullable: true }) seriesId: string | null;
  @ForeignKey(() => Person) @Uuid() createdBy: string;
  @Instant() createdAt: Date;
  @Instant({ nullable: true }) lastUsedAt: Date | null;
  @Instant({ nullable: true }) revokedAt: Date | null;
}
