import type { Logger } from './logging.ts';

/** Within this what is running ends; whoever stops us waits ten seconds. */
const STOP_WITHIN_MS = 9_000;

/**
 * Ends this process in order on SIGINT or SIGTERM: `stop` lets what runs come to its end. Exit code 0; 1 when that fails
 * or takes too long. The process is ended, not left to end: native parts would hold it open.
 */
export function stopOnSignal(logger: Logger, stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      logger.info({ signal }, 'stopping');
      setTimeout(() => { giveUp(logger, new Error('what was running did not end in time')); }, STOP_WITHIN_MS).unref();
      stop().then(
        () => {
          logger.info('stopped');
          process.exit(0);
        },
        (error: unknown) => { giveUp(logger, error); },
      );
    });
  }
}

function giveUp(logger: Logger, error: unknown): void {
  logger.error({ err: error }, 'stopping failed');
  process.exit(1);
}
