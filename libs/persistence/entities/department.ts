import { Entity, PrimaryColumn } from 'typeorm';
import { CzechText, Flag, Int, Text } from '../columns.ts';

@Entity('departments')
export class Department {
  @PrimaryColumn('uuid') id: string;
  @CzechText() name: string;
  /** Short mark of the department in file numbers, e.g. OSV. */
  @Text({ nullable: true, unique: true }) code: string | null;
  @Flag({ default: true }) active: boolean;
  @Int({ default: 1 }) version: number;
}
