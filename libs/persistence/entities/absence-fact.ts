import { Check, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { CivilDay, Instant, Text, Uuid } from '../columns.ts';
import { Person } from './person.ts';

/** Append-only. The last row of an absence says how it stands; a cancelled one never was. */
@Entity('absence_facts')
@Check('absence_facts_kind_ck', "kind in ('entered', 'changed', 'cancelled')")
@Check('absence_facts_order_ck', 'to_day is null or to_day >= from_day')
export class AbsenceFact {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'ALWAYS', type: 'bigint' }) no: number;
  @Index() @Uuid() absenceId: string;
  @Index() @ForeignKey(() => Person) @Uuid() personId: string;
  @Text() kind: 'entered' | 'changed' | 'cancelled';
  @CivilDay() fromDay: string;
  @CivilDay({ nullable: true }) toDay: string | null;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) deputyId: string | null;
  @Instant() enteredAt: Date;
  @ForeignKey(() => Person) @Uuid({ nullable: true }) enteredBy: string | null;
}
