import 'reflect-metadata';
import { createLogger, createMetrics, loadConfig } from '../../libs/config/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { createApp } from './create-app.ts';

/** Within this the last requests end; whoever stops us waits ten seconds. */
const STOP_WITHIN_MS = 9_000;

const config = loadConfig('api');
const logger = createLogger({ role: 'api', level: config.logLevel });
const database = createDataSource(config.database.url, {
  poolSize: config.database.poolSize,
  applicationName: 'lhutnik-api',
  onConnectionLost: (error) => { logger.warn({ err: error }, 'a connection to the database broke'); },
});
const app = await createApp({ config, clock: config.clock, logger, metrics: createMetrics('api'), database });
await app.listen({ host: config.http.host, port: config.http.port });
logger.info({ port: config.http.port }, 'listening');

let stopping = false;
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  logger.info({ signal }, 'stopping');
  setTimeout(() => {
    logger.error('requests did not end in time');
    process.exit(1);
  }, STOP_WITHIN_MS).unref();
  await app.close();
  logger.info('stopped');
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stop(signal).catch((error: unknown) => {
      logger.error({ err: error }, 'stopping failed');
      process.exit(1);
    });
  });
}
