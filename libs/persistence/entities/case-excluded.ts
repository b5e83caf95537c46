import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Flag, Text } from '../columns.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/**
 * Projection of the guard of impartiality: for these people the case does not exist; where `withSubordinates`, for nobody
 * below them either. Who that is follows from the hierarchy of the moment (`is_barred`), so nothing here grows old.
 */
@Entity('case_excluded')
export class CaseExcluded {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @Index() @ForeignKey(() => Person) @PrimaryColumn('uuid') personId: string;
  @Text() reason: string;
  @Flag() withSubordinates: boolean;
}
