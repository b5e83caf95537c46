import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CzechText, Int, Json, Text, Uuid } from '../columns.ts';
import { Case } from './case.ts';
import { Person } from './person.ts';

/** Projection of a series: what lists and its quota meter read of it. */
@Entity('series')
export class Series {
  @ForeignKey(() => Case) @PrimaryColumn('uuid') caseId: string;
  @CzechText() title: string;
  /** Titles of the themes, by id. */
  @Json({ default: () => "'{}'" }) themes: Record<string, string>;
  @Text({ nullable: true }) place: string | null;
  @Text({ nullable: true }) link: string | null;
  @Text() seriesKind: string;
  @Text() frequency: string;
  /** In which its process lives. */
  @Int() year: number;
  @Index() @ForeignKey(() => Person) @Uuid({ nullable: true }) leaderId: string | null;
  /** Who reads it without being of its department: who leads or prepares it, is asked to it, has a task of it. */
  @Column('uuid', { array: true, default: () => "'{}'" }) readers: string[];
  @Json() settings: unknown;
  /** Proposed days that wait for somebody. */
  @Json({ default: () => "'[]'" }) slots: unknown;
  @Int({ default: 0 }) openTasks: number;
}
