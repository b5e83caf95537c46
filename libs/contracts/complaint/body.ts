import type { ComplaintCommand } from '../../domain/index.ts';
import type { AnyCommandContract, BodyOfCommand, SchemaOfCommand } from '../command.ts';

export type CommandType = ComplaintCommand['type'];
export type BodyOf<T extends CommandType> = BodyOfCommand<ComplaintCommand, T>;
export type BodySchema<T extends CommandType> = SchemaOfCommand<ComplaintCommand, T>;

export type CommandContract<T extends CommandType> = AnyCommandContract & { readonly body: BodySchema<T> };
