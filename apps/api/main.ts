import 'reflect-metadata';
import { createLogger, createMetrics, loadConfig, stopOnSignal } from '../../libs/config/index.ts';
import { createDataSource } from '../../libs/persistence/index.ts';
import { createApp } from './create-app.ts';
import { WatchdogStandIn } from './operations/watchdog-stand-in.ts';

const config = loadConfig('api');
const logger = createLogger({ role: 'api', level: config.logLevel });
const database = createDataSource(config.database.url, {
  poolSize: config.database.poolSize,
  applicationName: 'lhutnik-api',
  onConnectionLost: (error) => { logger.warn({ err: error }, 'a connection to the database broke'); },
});
const app = await createApp({ config, clock: config.clock, logger, metrics: createMetrics('api'), database });
app.get(WatchdogStandIn).start();
await app.listen({ host: config.http.host, port: config.http.port });
logger.info({ port: config.http.port }, 'listening');
stopOnSignal(logger, () => app.close());
