import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Office } from './office.ts';
import { Person } from './person.ts';

/** Projection: whom the complaint is about, by id. */
@Entity('case_complained_of')
export class CaseComplainedOf {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') complainedOfId: string;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) personId: string | null;
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) officeId: string | null;
  @Text({ nullable: true }) position: string | null;
}
