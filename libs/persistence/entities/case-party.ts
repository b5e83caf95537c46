import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Text } from '../columns.ts';
import { Case } from './case.ts';

/** Projection: who takes part, by id. Names lie in the contents alone. */
@Entity('case_parties')
export class CaseParty {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') partyId: string;
  @Text() role: string;
  @Text({ nullable: true }) relationToChild: string | null;
}
