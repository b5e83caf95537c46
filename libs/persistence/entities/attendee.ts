import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CzechText, Flag, Json, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Office } from './office.ts';
import { Person } from './person.ts';

/** Projection: who comes or came by name, and how on each day. What they need (meals, access) stays in the contents. */
@Entity('attendees')
export class AttendeeRow {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @PrimaryColumn('text') id: string;
  @Uuid({ nullable: true }) inviteeId: string | null;
  /** For which office, as its invitee says. */
  @Index() @ForeignKey(() => Office) @Uuid({ nullable: true }) officeId: string | null;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) personId: string | null;
  @CzechText() name: string;
  @CzechText({ nullable: true }) position: string | null;
  /** On the day, without having been named. */
  @Flag({ default: false }) added: boolean;
  @Flag({ default: false }) bed: boolean;
  @Flag({ default: false }) meal: boolean;
  @Json({ default: () => "'[]'" }) marks: unknown;
}
