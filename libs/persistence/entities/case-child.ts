import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Office } from './office.ts';

/** Projection: the children concerned, by id, with the ORP of their residence. */
@Entity('case_children')
export class CaseChild {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') childId: string;
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) residenceOfficeId: string | null;
}
