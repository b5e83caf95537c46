import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Case } from './case.ts';

/** Projection: a case that another one names. What it names may be written only after it, so nothing points back. */
@Entity('case_links')
export class CaseLink {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @Index() @PrimaryColumn('uuid') linkedId: string;
  @PrimaryColumn('text') relation: string;
}
