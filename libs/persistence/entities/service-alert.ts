import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Instant, Int, Json, Text } from '../columns.ts';

@Entity('service_alerts')
@Index('service_alerts_open_uq', ['kind', 'subject'], { unique: true, where: 'closed_at is null' })
export class ServiceAlert {
  @PrimaryColumn('uuid') id: string;
  @Text() kind: string;
  /** Id of the case or mail, with the deadline's key where there is one; 'system' otherwise. */
  @Text() subject: string;
  @Json({ default: () => "'{}'" }) details: Record<string, unknown>;
  @Instant() openedAt: Date;
  @Instant() lastSeenAt: Date;
  @Int({ default: 1 }) timesSeen: number;
  @Index() @Instant({ nullable: true }) closedAt: Date | null;
}
