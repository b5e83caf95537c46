import { Entity, PrimaryColumn } from 'typeorm';
import { Instant } from '../columns.ts';

/** When a part that must not stop was last at work. */
@Entity('heartbeats')
export class Heartbeat {
  @PrimaryColumn('text') name: string;
  @Instant() at: Date;
}
