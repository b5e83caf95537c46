import type { z } from 'zod';
import { kebab } from '../command.ts';
import type { None, Sayable } from '../command.ts';
import type { MeetingBodyOf, MeetingBodySchema, MeetingCommandType, MeetingContract } from './body.ts';
import { MEETING_EXAMPLES } from './examples.ts';
import { meetingSteps } from './steps.ts';
import { MEETING_SUMMARIES } from './summaries.ts';

/** The body of each command. A command of the domain without its schema, or a schema of another shape, does not compile. */
const BODIES = meetingSteps satisfies { readonly [T in MeetingCommandType]: MeetingBodySchema<T> };

type Bodies = typeof BODIES;

/** Commands of which the schema cannot say everything that the domain understands. */
type Narrower = { [T in MeetingCommandType]: Sayable<MeetingBodyOf<T>> extends Sayable<z.output<Bodies[T]>> ? never : T }[MeetingCommandType];
/** Nobody asks for it; that it compiles is the point. @public */
export type EveryMeetingStepSayable = None<Narrower>;

function contract<T extends MeetingCommandType>(type: T): MeetingContract<T> {
  return { path: kebab(type), summary: MEETING_SUMMARIES[type], body: BODIES[type] as unknown as MeetingBodySchema<T>, example: MEETING_EXAMPLES[type] };
}

/** Each is POST /api/v1/meetings/{id}/<path>. */
export const MEETING_COMMAND_TYPES = Object.keys(BODIES) as readonly MeetingCommandType[];

export const MEETING_CONTRACTS: { readonly [T in MeetingCommandType]: MeetingContract<T> } = Object.fromEntries(
  MEETING_COMMAND_TYPES.map((type) => [type, contract(type)]),
) as unknown as { readonly [T in MeetingCommandType]: MeetingContract<T> };
