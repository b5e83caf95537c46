import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Rises with every edit, so that a cached snapshot knows that it is old. */
@Entity('change_counters')
export class ChangeCounter {
  @PrimaryColumn('text') name: string;
  @Column('bigint', { default: 0 }) value: number;
}
