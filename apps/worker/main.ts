import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, createMetrics, loadConfig, stopOnSignal } from '../../libs/config/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { nestErrors } from './nest-errors.ts';
import { WorkerModule } from './worker.module.ts';

const config = loadConfig('worker');
const logger = createLogger({ role: 'worker', level: config.logLevel });
const database = createDataSource(config.database.url, {
  poolSize: config.database.poolSize,
  applicationName: 'lhutnik-worker',
  onConnectionLost: (error) => { logger.warn({ err: error }, 'a connection to the database broke'); },
});
Logger.overrideLogger(nestErrors(logger));
const app = await NestFactory.createApplicationContext(
  WorkerModule.of({ config, clock: config.clock, logger, metrics: createMetrics('worker'), database }),
);
// A step or a mail cut off is repeated, which does no harm.
stopOnSignal(logger, () => app.close());
