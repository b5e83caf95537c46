import { Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { safeError } from '../../../libs/config/index.ts';
import type { Logger } from '../../../libs/config/index.ts';
import { isDatabaseAway } from '../http/database-away.ts';
import { TheDatabase, TheLogger } from './runtime.ts';

const RETRY_MS = 1_000;

type Ready = () => Promise<void>;

/**
 * Connects while the application starts and, with PostgreSQL away, keeps trying behind it: until then requests that
 * need it get 503. The pool reconnects by itself afterwards.
 */
@Injectable()
export class DatabaseConnection implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly database: DataSource;
  private readonly logger: Logger;
  private readonly stop = new AbortController();
  private readonly waiting: Ready[] = [];
  private trying: Promise<void> = Promise.resolve();

  constructor(@TheDatabase() database: DataSource, @TheLogger() logger: Logger) {
    this.database = database;
    this.logger = logger;
  }

  /** Runs once the database answered for the first time. */
  whenConnected(work: Ready): void {
    this.waiting.push(work);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.attempt())) this.trying = this.tryOn();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.trying;
    if (this.database.isInitialized) await this.database.destroy();
  }

  private async tryOn(): Promise<void> {
    do {
      await pause(RETRY_MS, undefined, { signal: this.stop.signal }).catch(() => undefined);
    } while (!this.stop.signal.aborted && !(await this.attempt()));
  }

  private async attempt(): Promise<boolean> {
    try {
      if (!this.database.isInitialized) await this.database.initialize();
      for (let work = this.waiting[0]; work !== undefined; work = this.waiting[0]) {
        await this.run(work);
        this.waiting.shift();
      }
      return true;
    } catch (error) {
      this.logger.warn({ err: safeError(error) }, 'the database is away; trying again');
      return false;
    }
  }

  /** What fails for a reason of its own would fail again: it is told loudly, and the rest goes on. */
  private async run(work: Ready): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.logger.error({ err: safeError(error) }, 'something to be done at start failed');
    }
  }
}
