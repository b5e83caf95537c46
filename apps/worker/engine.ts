import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { CASE_CHANNEL } from '../../libs/casework/index.ts';
import { REHEARSAL_CHANNEL } from '../../libs/casework/rehearsals/desk.ts';
import { temporalHealth } from '../../libs/temporal/client/index.ts';
import { buildParts } from './parts.ts';
import type { Parts } from './parts.ts';
import { Probe } from './probe.ts';
import type { PartHealth } from './probe.ts';
import { RUNTIME } from './runtime.ts';
import type { Runtime } from './runtime.ts';
import { WakeCalls } from './wake-calls.ts';

const RETRY_MS = 1_000;
const LOOPBACK = '127.0.0.1';

/** Starts and stops the parts in their order. With PostgreSQL or Temporal away it lives on and keeps trying. */
@Injectable()
export class Engine implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly parts: Parts;
  private readonly probe: Probe;
  private readonly wakeCalls: WakeCalls;
  private readonly stopping = new AbortController();
  private starting: Promise<void> = Promise.resolve();

  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {
    this.parts = buildParts(runtime);
    this.probe = new Probe(runtime.metrics, () => this.health());
    const wakeAll = (): void => { this.parts.relay.wake(); this.parts.postRoom.wake(); };
    const wakePlayers = (): void => { this.parts.rehearsals.wake(); };
    this.wakeCalls = new WakeCalls(runtime.config.database.url, { [CASE_CHANNEL]: wakeAll, [REHEARSAL_CHANNEL]: wakePlayers }, runtime.logger);
  }

  async onApplicationBootstrap(): Promise<void> {
    const { config, logger } = this.runtime;
    if (config.http.workerPort !== 0) await this.probe.listen(LOOPBACK, config.http.workerPort);
    this.starting = this.begin();
    logger.info({ port: config.http.workerPort }, 'the worker starts');
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.starting;
    const { keeper, relay, postRoom, watchdog, rehearsals } = this.parts;
    await Promise.all([keeper.stop(), relay.stop(), postRoom.stop(), watchdog.stop(), rehearsals.stop(), this.wakeCalls.stop()]);
    await this.parts.close();
    if (this.runtime.database.isInitialized) await this.runtime.database.destroy();
    await this.probe.close();
  }

  /** How every part stands; ready means that deadlines are being driven. */
  async health(): Promise<readonly PartHealth[]> {
    const { database, config } = this.runtime;
    const [answersSql, temporal] = await Promise.all([
      this.answersSql(), temporalHealth(this.parts.temporal, config.temporal.namespace),
    ]);
    return [
      { name: 'database', ok: database.isInitialized && answersSql },
      { name: 'temporal', ok: temporal.reachable },
      { name: 'workflows', ok: this.parts.keeper.isRunning() },
      ...[this.parts.relay, this.parts.postRoom, this.parts.watchdog].map((loop) => ({ name: loop.name, ok: loop.failedInARow() < 3 })),
    ];
  }

  private async begin(): Promise<void> {
    await this.connectDatabase();
    if (this.stopping.signal.aborted) return;
    const { keeper, relay, postRoom, watchdog, rehearsals } = this.parts;
    keeper.start();
    for (const loop of [relay, postRoom, watchdog]) loop.start();
    rehearsals.start();
    this.wakeCalls.start();
  }

  private async connectDatabase(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && !this.runtime.database.isInitialized) {
      try {
        await this.runtime.database.initialize();
      } catch (error) {
        this.runtime.logger.warn({ err: error, retryInMs: RETRY_MS }, 'the database is away');
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async answersSql(): Promise<boolean> {
    try {
      await this.runtime.database.query('select 1');
      return true;
    } catch {
      return false;
    }
  }
}
