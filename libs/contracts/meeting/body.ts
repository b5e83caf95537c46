import type { MeetingCommand } from '../../domain/index.ts';
import type { AnyCommandContract, BodyOfCommand, SchemaOfCommand } from '../command.ts';

/** A meeting is opened by its series, from a date that somebody confirmed; nobody asks for it by itself. */
export type MeetingCommandType = Exclude<MeetingCommand['type'], 'openMeeting'>;
export type MeetingBodyOf<T extends MeetingCommandType> = BodyOfCommand<MeetingCommand, T>;
export type MeetingBodySchema<T extends MeetingCommandType> = SchemaOfCommand<MeetingCommand, T>;
export type MeetingContract<T extends MeetingCommandType> = AnyCommandContract & { readonly body: MeetingBodySchema<T> };
