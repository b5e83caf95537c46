import type { DataSource } from 'typeorm';
import type { Clock, Config, Logger, Metrics } from '../../libs/config/index.ts';

/** What the process is given from outside; made once in main.ts, or by a test. */
export type Runtime = {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Not yet connected: the process starts while PostgreSQL is away, and waits for it. */
  readonly database: DataSource;
};

export const RUNTIME = Symbol('runtime');
