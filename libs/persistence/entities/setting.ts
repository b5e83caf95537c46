import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant, Json, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** What the office set; what is absent has its default. Keys 'office.*' and 'law.*'. */
@Entity('settings')
export class SettingRow {
  @PrimaryColumn('text') key: string;
  @Json() value: unknown;
  @Instant() changedAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) changedBy: string | null;
}
