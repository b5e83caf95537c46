import { Global, Inject, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock, Config, Logger, Metrics } from '../../../libs/config/index.ts';

/** What the process is given from outside; made once in main.ts, or by a test. */
export type Runtime = {
  readonly config: Config;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Connected lazily: the process starts, and answers 503, while PostgreSQL is away. */
  readonly database: DataSource;
};

const CONFIG = Symbol('config');
const CLOCK = Symbol('clock');
const LOGGER = Symbol('logger');
const METRICS = Symbol('metrics');
const DATABASE = Symbol('database');

export const TheConfig = (): ParameterDecorator => Inject(CONFIG);
export const TheClock = (): ParameterDecorator => Inject(CLOCK);
export const TheLogger = (): ParameterDecorator => Inject(LOGGER);
export const TheMetrics = (): ParameterDecorator => Inject(METRICS);
export const TheDatabase = (): ParameterDecorator => Inject(DATABASE);

/** For factories: `{ provide: Door, inject: [RUNTIME.database], useFactory: … }`. */
export const RUNTIME = { config: CONFIG, clock: CLOCK, logger: LOGGER, metrics: METRICS, database: DATABASE } as const;

@Global()
@Module({})
export class RuntimeModule {
  static of(runtime: Runtime): DynamicModule {
    const providers = [
      { provide: CONFIG, useValue: runtime.config },
      { provide: CLOCK, useValue: runtime.clock },
      { provide: LOGGER, useValue: runtime.logger },
      { provide: METRICS, useValue: runtime.metrics },
      { provide: DATABASE, useValue: runtime.database },
    ];
    return { module: RuntimeModule, providers, exports: Object.values(RUNTIME) };
  }
}
