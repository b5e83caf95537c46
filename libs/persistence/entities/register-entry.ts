import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Instant, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';

/** Append-only: the register. A mistaken entry keeps its number. */
@Entity('register_numbers')
export class RegisterEntry {
  @PrimaryColumn('text') series: string;
  @PrimaryColumn('integer') year: number;
  @PrimaryColumn('integer') n: number;
  @Text({ unique: true }) number: string;
  @Index({ unique: true }) @ForeignKey(() => Case) @Uuid() caseId: string;
  @Instant() drawnAt: Date;
}
