import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Bytes, CivilDay, Instant, Json, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';

/** Append-only, by rights and by trigger: the legal record. */
@Entity('facts')
@Check('facts_no_ck', 'no > 0')
@Check('facts_origin_ck', "origin in ('person', 'door', 'process', 'invitee')")
@Index(['type', 'day'])
export class FactRow {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('integer') no: number;
  @Text() type: string;
  @CivilDay() day: string;
  @Instant() enteredAt: Date;
  @Uuid({ nullable: true }) enteredBy: string | null;
  @Text() origin: 'person' | 'door' | 'process' | 'invitee';
  @Json() data: unknown;
  /** SHA-256 of salt and canonical content; stays when the content is erased. */
  @Bytes({ nullable: true }) contentHash: Buffer | null;
}
