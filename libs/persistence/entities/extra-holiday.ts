import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Instant, Text, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** A public holiday beyond the law that this release knows. */
@Entity('extra_holidays')
export class ExtraHoliday {
  @PrimaryColumn('date') day: string;
  @Text() nameCs: string;
  @Text() nameEn: string;
  @Text() act: string;
  @Instant() enteredAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) enteredBy: string | null;
}
