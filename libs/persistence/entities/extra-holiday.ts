import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CivilDay, Instant, Json, Text, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** A public holiday beyond the law that this release knows, with the act and the time for which it stands. */
@Entity('extra_holidays')
@Check('extra_holidays_order_ck', 'valid_to is null or valid_to >= valid_from')
export class ExtraHoliday {
  @PrimaryColumn('uuid') id: string;
  /** Once, yearly, or so many days from Easter. */
  @Json() rule: unknown;
  @Text() nameCs: string;
  @Text() nameEn: string;
  @Text() act: string;
  @CivilDay() validFrom: string;
  @CivilDay({ nullable: true }) validTo: string | null;
  @Instant() enteredAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) enteredBy: string | null;
}
