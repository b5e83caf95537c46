import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CzechText, Flag, Int, Text, Uuid } from '../columns.ts';
import { Department } from './department.ts';

@Entity('groups')
@Check('groups_kind_ck', "kind in ('working-group', 'steering-group', 'platform', 'commission', 'team')")
export class Group {
  @PrimaryColumn('uuid') id: string;
  @CzechText() name: string;
  @Text() kind: string;
  @Index() @ForeignKey(() => Department) @Uuid({ nullable: true }) departmentId: string | null;
  @Text({ nullable: true }) note: string | null;
  @Flag({ default: true }) active: boolean;
  @Int({ default: 1 }) version: number;
}
