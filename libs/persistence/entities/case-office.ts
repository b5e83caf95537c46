import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from './case.ts';
import { Office } from './office.ts';

/** Projection: every office that a case has to do with, and how; lists are filtered by it. */
@Entity('case_offices')
export class CaseOffice {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @Index() @ForeignKey(() => Office) @PrimaryColumn('uuid') officeId: string;
  @PrimaryColumn('text') relation: string;
}
