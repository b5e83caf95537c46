import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CzechText, Flag, Instant, Int, Text, TextList, Uuid } from '../columns.ts';
import { Department } from './department.ts';

@Entity('people')
export class Person {
  @PrimaryColumn('uuid') id: string;
  /** Lower case; what is typed is lowered before it is compared. */
  @Text({ unique: true }) login: string;
  @CzechText() name: string;
  /** Without diacritics, lower case: what people type into a search box. */
  @Text() searchName: string;
  @Text({ nullable: true }) email: string | null;
  /** As it stands under a letter: "vedoucí oddělení". */
  @CzechText({ nullable: true }) position: string | null;
  @TextList() roles: string[];
  @Index() @ForeignKey(() => Department) @Uuid({ nullable: true }) departmentId: string | null;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) superiorId: string | null;
  @Flag({ default: true }) active: boolean;
  /** argon2id in PHC form; null where signing in goes elsewhere. */
  @Text({ nullable: true }) passwordHash: string | null;
  @Flag({ default: false }) mustChangePassword: boolean;
  @Instant({ nullable: true }) passwordChangedAt: Date | null;
  @Int({ default: 0 }) failedLogins: number;
  @Instant({ nullable: true }) lockedUntil: Date | null;
  @Instant({ nullable: true }) lastLoginAt: Date | null;
  /** Subject at an external identity provider. */
  @Text({ nullable: true, unique: true }) externalSubject: string | null;
  @Int({ default: 1 }) version: number;
  @Instant() createdAt: Date;
}
