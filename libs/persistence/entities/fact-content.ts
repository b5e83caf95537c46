import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Bytes, Json } from '../columns.ts';
import { FactRow } from './fact.ts';

/** Names and free text of a fact, apart, so that they can be erased case by case. */
@Entity('fact_contents')
@ForeignKey(() => FactRow, ['caseId', 'no'], ['caseId', 'no'])
export class FactContent {
  @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('integer') no: number;
  @Bytes() salt: Buffer;
  @Json() body: Record<string, unknown>;
}
