import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger, createMetrics, loadConfig } from '../../libs/config/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { nestErrors } from './nest-errors.ts';
import { WorkerModule } from './worker.module.ts';

/** Within this what is running ends; whoever stops us waits ten seconds. A step or a mail cut off is repeated, which does no harm. */
const STOP_WITHIN_MS = 9_000;

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

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info({ signal }, 'stopping');
  setTimeout(() => {
    logger.error('some work did not end in time');
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  await app.close();
  logger.info('stopped');
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'stopping failed');
      process.exit(1);
    });
  });
}
