import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, Flag, Instant, Int, Text } from '../columns.ts';
import { Case } from './case.ts';

/** Projection. Late is never stored: it is `lateFrom` held against the clock. */
@Entity('deadlines')
@Check('deadlines_state_ck', "state in ('open', 'met', 'cancelled')")
@Index('deadlines_late_ix', ['lateFrom', 'caseId', 'key'], { where: "state = 'open' and binds = 'us' and effect in ('statutory', 'set')" })
@Index('deadlines_ours_ix', ['lateFrom', 'caseId', 'key'], { where: "state = 'open' and binds = 'us'" })
@Index('deadlines_waiting_ix', ['lateFrom', 'caseId', 'key'], { where: "state = 'open' and binds <> 'us'" })
@Index('deadlines_done_ix', ['lateFrom', 'caseId', 'key'], { where: "state <> 'open'" })
export class DeadlineRow {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') key: string;
  @Text() ruleId: string;
  @Int() ruleVersion: number;
  @Text() citation: string;
  @Text() effect: string;
  @Text() binds: string;
  @CivilDay() fromDay: string;
  @Text() proof: string;
  @Text() period: string;
  @CivilDay() nominalEnd: string;
  @CivilDay() legalEnd: string;
  @Instant() lateFrom: Date;
  @Text() calendarVersion: string;
  @Text() status: 'computed' | 'confirmed';
  @Flag({ default: false }) anyHour: boolean;
  @Int({ default: 1 }) revision: number;
  @Int() setByFact: number;
  @Text() state: 'open' | 'met' | 'cancelled';
  @CivilDay({ nullable: true }) metOn: string | null;
  @Text({ nullable: true }) outcome: string | null;
  @Int({ nullable: true }) overrunFact: number | null;
  @Int({ nullable: true }) refutedByFact: number | null;
}
