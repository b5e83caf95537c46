import type { MeetingCommand } from '../../domain/index.ts';
import type { AnyCommandContract, BodyOfCommand, SchemaOfCommand } from '../command.ts';

export type MeetingCommandType = MeetingCommand['type'];
export type MeetingBodyOf<T extends MeetingCommandType> = BodyOfCommand<MeetingCommand, T>;
export type MeetingBodySchema<T extends MeetingCommandType> = SchemaOfCommand<MeetingCommand, T>;
export type MeetingContract<T extends MeetingCommandType> = AnyCommandContract & { readonly body: MeetingBodySchema<T> };
