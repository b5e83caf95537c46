import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, CzechText, Int, Json, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/** Projection of a meeting: what calendars and lists read of it. */
@Entity('meetings')
@Check('meetings_standing_ck', "standing in ('planned', 'held', 'cancelled')")
@Check('meetings_order_ck', 'last_day >= first_day')
@Index('meetings_days_ix', ['firstDay', 'caseId'])
@Index('meetings_series_ix', ['seriesId', 'firstDay', 'caseId'])
export class Meeting {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @ForeignKey(() => Case) @Uuid() seriesId: string;
  @Text() themeId: string;
  @CzechText() title: string;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) link: string | null;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) leaderId: string | null;
  @CivilDay() firstDay: string;
  @CivilDay() lastDay: string;
  /** Each with its hours. */
  @Json() days: unknown;
  /** Of its calendar entry. */
  @Int() sequence: number;
  @Text() standing: 'planned' | 'held' | 'cancelled';
  @Uuid({ nullable: true }) replacesId: string | null;
  @Uuid({ nullable: true }) replacedById: string | null;
}
