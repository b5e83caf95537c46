import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../columns.ts';

/** Last number drawn in a series and year. Locked by whoever draws, hence drawn last. */
@Entity('register_series')
export class RegisterSeries {
  @PrimaryColumn('text') series: string;
  @PrimaryColumn('integer') year: number;
  @Int() last: number;
}
