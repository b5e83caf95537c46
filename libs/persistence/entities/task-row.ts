import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CivilDay, Flag, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';

/** Projection: the open tasks of a case. */
@Entity('tasks')
@Check('tasks_assignee_ck', '(assignee_person is null) <> (assignee_role is null)')
export class TaskRow {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') key: string;
  @Text() kind: string;
  @Index() @Uuid({ nullable: true }) assigneePerson: string | null;
  @Index() @Text({ nullable: true }) assigneeRole: string | null;
  @CivilDay() openedOn: string;
  @CivilDay({ nullable: true }) due: string | null;
  @Text({ nullable: true }) deadline: string | null;
  @Flag() urgent: boolean;
}
