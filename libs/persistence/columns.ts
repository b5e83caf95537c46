import { Column } from 'typeorm';
import type { ColumnOptions } from 'typeorm';

/** Lists of names are sorted and compared as Czech does: č after c, ch after h. */
export const CZECH = 'cs-CZ-x-icu';

type Options = Pick<ColumnOptions, 'nullable' | 'default' | 'unique'>;

export const Uuid = (options: Options = {}): PropertyDecorator => Column('uuid', options);
export const Text = (options: Options = {}): PropertyDecorator => Column('text', options);
export const CzechText = (options: Options = {}): PropertyDecorator => Column({ type: 'text', ...options, collation: CZECH });
export const TextList = (): PropertyDecorator => Column('text', { array: true, default: () => "'{}'" });
export const Int = (options: Options = {}): PropertyDecorator => Column('integer', options);
export const Flag = (options: Options = {}): PropertyDecorator => Column('boolean', options);
export const Bytes = (options: Options = {}): PropertyDecorator => Column('bytea', options);
export const Json = (options: Options = {}): PropertyDecorator => Column('jsonb', options);
/** A civil day in Prague, as text. */
export const CivilDay = (options: Options = {}): PropertyDecorator => Column('date', options);
/** An instant to the millisecond, as a Date. */
export const Instant = (options: Options = {}): PropertyDecorator => Column({ type: 'timestamptz', ...options, precision: 3 });
