import type { z } from 'zod';
import { kebab } from '../command.ts';
import type { None, Sayable } from '../command.ts';
import type { BodyOf, BodySchema, CommandContract, CommandType } from './body.ts';
import { EXAMPLES } from './examples.ts';
import { endSteps, forwardingSteps, handlingSteps, noticeSteps } from './handling-steps.ts';
import { intakeSteps } from './intake-steps.ts';
import { registerComplaint } from './register.ts';
import { SUMMARIES } from './summaries.ts';

/** The body of each command. A command of the domain without its schema, or a schema of another shape, does not compile. */
const BODIES = {
  registerComplaint,
  ...intakeSteps,
  ...forwardingSteps,
  ...handlingSteps,
  ...noticeSteps,
  ...endSteps,
} satisfies { readonly [T in CommandType]: BodySchema<T> };

type Bodies = typeof BODIES;

/** Commands of which the schema cannot say everything that the domain understands. */
type Narrower = { [T in CommandType]: Sayable<BodyOf<T>> extends Sayable<z.output<Bodies[T]>> ? never : T }[CommandType];
/** Nobody asks for it; that it compiles is the point. @public */
export type EverythingSayable = None<Narrower>;

function contract<T extends CommandType>(type: T): CommandContract<T> {
  return { path: kebab(type), summary: SUMMARIES[type], body: BODIES[type] as unknown as BodySchema<T>, example: EXAMPLES[type] };
}

const TYPES = Object.keys(BODIES) as readonly CommandType[];

/** Commands on an existing case: POST /api/v1/complaints/{id}/<path>. Registering is POST /api/v1/complaints. */
export const COMMAND_TYPES: readonly Exclude<CommandType, 'registerComplaint'>[] = TYPES.filter((type) => type !== 'registerComplaint');

export const COMMAND_CONTRACTS: { readonly [T in CommandType]: CommandContract<T> } = Object.fromEntries(
  TYPES.map((type) => [type, contract(type)]),
) as unknown as { readonly [T in CommandType]: CommandContract<T> };
