import type { SeriesCommand } from '../../domain/index.ts';
import type { AnyCommandContract, BodyOfCommand, SchemaOfCommand } from '../command.ts';

export type SeriesCommandType = SeriesCommand['type'];
export type SeriesBodyOf<T extends SeriesCommandType> = BodyOfCommand<SeriesCommand, T>;
export type SeriesBodySchema<T extends SeriesCommandType> = SchemaOfCommand<SeriesCommand, T>;
export type SeriesContract<T extends SeriesCommandType> = AnyCommandContract & { readonly body: SeriesBodySchema<T> };
