import type { z } from 'zod';
import { kebab } from '../command.ts';
import type { None, Sayable } from '../command.ts';
import type { SeriesBodyOf, SeriesBodySchema, SeriesCommandType, SeriesContract } from './body.ts';
import { SERIES_EXAMPLES } from './examples.ts';
import { seriesSteps } from './steps.ts';
import { SERIES_SUMMARIES } from './summaries.ts';

/** The body of each command. A command of the domain without its schema, or a schema of another shape, does not compile. */
const BODIES = seriesSteps satisfies { readonly [T in SeriesCommandType]: SeriesBodySchema<T> };

type Bodies = typeof BODIES;

/** Commands of which the schema cannot say everything that the domain understands. */
type Narrower = { [T in SeriesCommandType]: Sayable<SeriesBodyOf<T>> extends Sayable<z.output<Bodies[T]>> ? never : T }[SeriesCommandType];
/** Nobody asks for it; that it compiles is the point. @public */
export type EverySeriesStepSayable = None<Narrower>;

function contract<T extends SeriesCommandType>(type: T): SeriesContract<T> {
  return { path: kebab(type), summary: SERIES_SUMMARIES[type], body: BODIES[type] as unknown as SeriesBodySchema<T>, example: SERIES_EXAMPLES[type] };
}

const TYPES = Object.keys(BODIES) as readonly SeriesCommandType[];

/** Commands on an existing series: POST /api/v1/series/{id}/<path>. Opening is POST /api/v1/series. */
export const SERIES_COMMAND_TYPES: readonly Exclude<SeriesCommandType, 'openSeries'>[] = TYPES.filter((type) => type !== 'openSeries');

export const SERIES_CONTRACTS: { readonly [T in SeriesCommandType]: SeriesContract<T> } = Object.fromEntries(
  TYPES.map((type) => [type, contract(type)]),
) as unknown as { readonly [T in SeriesCommandType]: SeriesContract<T> };
