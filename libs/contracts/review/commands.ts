import type { z } from 'zod';
import { kebab } from '../command.ts';
import type { None, Sayable } from '../command.ts';
import { EXAMPLES } from '../complaint/examples.ts';
import { endSteps, forwardingSteps, handlingSteps, noticeSteps } from '../complaint/handling-steps.ts';
import { intakeSteps } from '../complaint/intake-steps.ts';
import { SUMMARIES } from '../complaint/summaries.ts';
import type { ReviewBodyOf, ReviewBodySchema, ReviewCommandType, ReviewContract } from './body.ts';
import { REVIEW_EXAMPLES } from './examples.ts';
import { registerReview } from './register.ts';
import { reviewSteps } from './steps.ts';
import { REVIEW_SUMMARIES } from './summaries.ts';

const { addDetails: _addDetails, classify: _classify, ...intake } = intakeSteps;
const { recordForwardResult: _recordForwardResult, ...forwarding } = forwardingSteps;
const { decideBias, extendDeadline, pauseDeadline } = handlingSteps;
const { setMeasure, checkMeasure, withdraw, goOnExOfficio, join, reopen } = endSteps;

/** The body of each command. A command of the domain without its schema, or a schema of another shape, does not compile. */
const BODIES = {
  registerReview,
  ...intake,
  ...forwarding,
  decideBias, extendDeadline, pauseDeadline,
  ...noticeSteps,
  setMeasure, checkMeasure, withdraw, goOnExOfficio, join, reopen,
  ...reviewSteps,
} satisfies { readonly [T in ReviewCommandType]: ReviewBodySchema<T> };

type Bodies = typeof BODIES;

/** Commands of which the schema cannot say everything that the domain understands. */
type Narrower = { [T in ReviewCommandType]: Sayable<ReviewBodyOf<T>> extends Sayable<z.output<Bodies[T]>> ? never : T }[ReviewCommandType];
/** Nobody asks for it; that it compiles is the point. @public */
export type EveryReviewSayable = None<Narrower>;

const SUMMARY: Readonly<Record<string, string>> = { ...SUMMARIES, ...REVIEW_SUMMARIES };
const EXAMPLE: Readonly<Record<string, unknown>> = { ...EXAMPLES, ...REVIEW_EXAMPLES };

function contract<T extends ReviewCommandType>(type: T): ReviewContract<T> {
  return { path: kebab(type), summary: SUMMARY[type] ?? type, body: BODIES[type] as unknown as ReviewBodySchema<T>, example: EXAMPLE[type] };
}

const TYPES = Object.keys(BODIES) as readonly ReviewCommandType[];

/** Commands on an existing review: POST /api/v1/reviews/{id}/<path>. Registering is POST /api/v1/reviews. */
export const REVIEW_COMMAND_TYPES: readonly Exclude<ReviewCommandType, 'registerReview'>[] = TYPES.filter((type) => type !== 'registerReview');

export const REVIEW_CONTRACTS: { readonly [T in ReviewCommandType]: ReviewContract<T> } = Object.fromEntries(
  TYPES.map((type) => [type, contract(type)]),
) as unknown as { readonly [T in ReviewCommandType]: ReviewContract<T> };
