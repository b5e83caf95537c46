import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, Instant, Int, Text, Uuid } from '../columns.ts';
import { Office } from './office.ts';
import { Person } from './person.ts';

/** Days on which meetings are better not held: of one office, or (no office) of everybody. */
@Entity('busy_times')
@Check('busy_times_kind_ck', "kind in ('closed', 'busy', 'school-holiday', 'statements')")
@Check('busy_times_order_ck', 'to_day >= from_day')
@Index('busy_times_days_ix', ['fromDay', 'toDay'])
export class BusyTimeRow {
  @PrimaryColumn('uuid') id: string;
  @CivilDay() fromDay: string;
  @CivilDay() toDay: string;
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) officeId: string | null;
  @Text() kind: string;
  @Text({ nullable: true }) note: string | null;
  @Instant() enteredAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) enteredBy: string | null;
  @Int({ default: 1 }) version: number;
}
