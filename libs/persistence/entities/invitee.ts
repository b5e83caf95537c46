import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, CzechText, Flag, Int, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { GroupMember } from './group-member.ts';
import { Group } from './group.ts';
import { Office } from './office.ts';
import { Person } from './person.ts';

/** Projection: whom a meeting invited, and the answer. Name and e-mail of a guest alone; the others have theirs in a register. */
@Entity('invitees')
@Check('invitees_kind_ck', "kind in ('office', 'member', 'person', 'guest')")
@Check('invitees_answer_ck', "answer in ('yes', 'no', 'deputy')")
export class InviteeRow {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('uuid') id: string;
  @Text() kind: 'office' | 'member' | 'person' | 'guest';
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) officeId: string | null;
  @Index() @ForeignKey(() => Group) @Uuid({ nullable: true }) groupId: string | null;
  @Index() @ForeignKey(() => GroupMember) @Uuid({ nullable: true }) memberId: string | null;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) personId: string | null;
  @Int() seats: number;
  @CzechText({ nullable: true }) name: string | null;
  @Text({ nullable: true }) email: string | null;
  @CzechText({ nullable: true }) organisation: string | null;
  @Flag({ default: false }) removed: boolean;
  @Text({ nullable: true }) answer: 'yes' | 'no' | 'deputy' | null;
  @CivilDay({ nullable: true }) answeredOn: string | null;
  @Flag({ nullable: true }) answeredByLink: boolean | null;
  /** Links of earlier numbers no longer open. */
  @Int({ default: 1 }) linkNo: number;
  /** SEQUENCE of the calendar entry that was last planned for it. */
  @Int({ nullable: true }) toldSequence: number | null;
}
