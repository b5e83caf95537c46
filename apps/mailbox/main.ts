import { createLogger, loadConfig } from '../../libs/config/index.ts';
import { startMailbox } from './mailbox.ts';

const config = loadConfig('mailbox');
const logger = createLogger({ role: 'mailbox', level: config.logLevel });
const mailbox = await startMailbox({ folder: config.dataFolder, host: config.http.host, ...config.mailbox, clock: config.clock, logger });
logger.info({ smtpPort: mailbox.smtpPort, httpPort: mailbox.httpPort }, 'listening');

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    mailbox.close().catch((error: unknown) => {
      logger.error({ err: error }, 'stopping failed');
      process.exit(1);
    });
  });
}
