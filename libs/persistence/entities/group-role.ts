import { Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { CzechText, Int, Uuid } from '../columns.ts';
import { Group } from './group.ts';

/** A role of a platform's roster ("krajský školský koordinátor prevence"): somebody should always hold it. */
@Entity('group_roles')
@Unique(['groupId', 'name'])
export class GroupRole {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => Group) @Uuid() groupId: string;
  @CzechText() name: string;
  /** Where it stands in the roster. */
  @Int() place: number;
  @Int({ default: 1 }) version: number;
}
