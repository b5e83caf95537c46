import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Int, Text } from '../columns.ts';
import { Case } from './case.ts';

/** Projection: every number by which officials may look a case up. `normalized` has no blanks, no diacritics, capitals. */
@Entity('case_numbers')
@Check('case_numbers_kind_ck', "kind in ('file', 'document', 'register')")
@Index('case_numbers_trigram_ix', { synchronize: false })
export class CaseNumber {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') kind: 'file' | 'document' | 'register';
  @PrimaryColumn('text') normalized: string;
  @Text() value: string;
  @Int() factNo: number;
}
