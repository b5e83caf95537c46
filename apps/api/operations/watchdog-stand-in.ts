import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { noteSilence, watchdog } from '../../../libs/casework/index.ts';
import { safeError } from '../../../libs/config/index.ts';
import type { Clock, Logger } from '../../../libs/config/index.ts';
import { TheClock, TheDatabase, TheLogger } from '../shell/runtime.ts';

const REST_MS = 60_000;

/** Looks in place of the worker's watchdog while that is silent: with the worker dead somebody must still see what ran out. */
@Injectable()
export class WatchdogStandIn implements OnApplicationShutdown {
  private readonly database: DataSource;
  private readonly clock: Clock;
  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private work: Promise<void> | null = null;

  constructor(@TheDatabase() database: DataSource, @TheClock() clock: Clock, @TheLogger() logger: Logger) {
    this.database = database;
    this.clock = clock;
    this.logger = logger;
  }

  start(): void {
    this.work ??= this.repeat();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  /** True: it stood in. */
  async look(): Promise<boolean> {
    const now = this.clock.now();
    if (!(await noteSilence(this.database, now))) return false;
    const report = await watchdog(this.database, now);
    for (const { kind, subject, details } of report.opened) this.logger.error({ kind, subject, details }, 'the watchdog found something');
    return true;
  }

  private async repeat(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.look().catch((error: unknown) => { this.logger.warn({ err: safeError(error) }, 'nobody could look after the watchdog'); });
      await pause(REST_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
