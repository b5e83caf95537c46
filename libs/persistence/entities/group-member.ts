import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, CzechText, Int, Text, Uuid } from '../columns.ts';
import { GroupRole } from './group-role.ts';
import { Group } from './group.ts';
import { Office } from './office.ts';
import { Person } from './person.ts';

/** Who sits in a group, and how long the mandate lasts. An ended mandate stays: meetings of its time name it. */
@Entity('group_members')
@Check('group_members_body_ck', 'person_id is null or office_id is null')
@Check('group_members_order_ck', 'to_day is null or to_day >= from_day')
export class GroupMember {
  @PrimaryColumn('uuid') id: string;
  @Index() @ForeignKey(() => Group) @Uuid() groupId: string;
  @Index() @ForeignKey(() => GroupRole) @Uuid({ nullable: true }) roleId: string | null;
  @CzechText() name: string;
  @Text({ nullable: true }) email: string | null;
  @CzechText({ nullable: true }) organisation: string | null;
  /** The body that nominated them. */
  @CzechText({ nullable: true }) nominatedBy: string | null;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) personId: string | null;
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) officeId: string | null;
  @CivilDay() fromDay: string;
  @CivilDay({ nullable: true }) toDay: string | null;
  @Int({ default: 1 }) version: number;
}
