import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { LogEntry, LogLevel } from '@temporalio/worker';
import type { Logger } from '../../config/index.ts';

let installed = false;

/**
 * Sets up the SDK's native part, once in a process and before anything else of it is used: signals belong to Nest, and what
 * the SDK has to say goes to our log.
 */
export function installRuntime(logger: Logger): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', (entry) => { write(logger, entry); }),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
}

const LEVEL: Readonly<Record<LogLevel, 'trace' | 'debug' | 'info' | 'warn' | 'error'>> = {
  TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error',
};

/** Ids and errors of an entry; the error is serialised by our log, which withholds what it quotes. */
function write(logger: Logger, { level, message, meta = {} }: LogEntry): void {
  const { error, workflowId, runId, workflowType, activityType, taskQueue } = meta as Record<string, unknown>;
  logger[LEVEL[level]]({ workflowId, runId, workflowType, activityType, taskQueue, ...problemOf(error) }, message);
}

/** Errors of the native part come as text. */
function problemOf(error: unknown): { err?: Error; problem?: string } {
  if (error instanceof Error) return { err: error };
  return typeof error === 'string' ? { problem: error } : {};
}
