import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/** Projection: objections of bias that nobody has decided yet; whoever is to decide must be able to read the case. */
@Entity('case_objections')
export class CaseObjection {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') objectionId: string;
  @ForeignKey(() => Person) @Uuid() personId: string;
}
