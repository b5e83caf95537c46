import type { LoggerService } from '@nestjs/common';
import type { Logger } from '../../../libs/config/index.ts';

/** Nest's own messages (which module, which route) in the process's log. */
export class NestLogger implements LoggerService {
  private readonly logger: Logger;

  constructor(logger: Logger) {
    this.logger = logger;
  }

  log(message: unknown, context?: unknown): void {
    this.logger.debug({ context }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.logger.warn({ context }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    const context = more.at(-1);
    if (message instanceof Error) this.logger.error({ err: message, context }, 'framework error');
    else this.logger.error({ context }, String(message));
  }
}
