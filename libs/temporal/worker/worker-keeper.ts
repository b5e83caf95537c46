import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection } from '@temporalio/worker';
import type { Worker } from '@temporalio/worker';
import { connectionOptions } from '../client/connection.ts';
import type { TemporalSettings } from '../client/connection.ts';
import { underOwnSignal } from '../client/own-signal.ts';
import { createWorker } from './create-worker.ts';
import type { WorkerSetUp } from './create-worker.ts';
import { installRuntime } from './runtime.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** Keeps one worker running: connects when the server is there, and again whenever it was lost. */
export class WorkerKeeper {
  private readonly server: TemporalSettings;
  private readonly setUp: WorkerSetUp;
  private readonly stopping = new AbortController();
  private worker: Worker | null = null;
  private work: Promise<void> | null = null;

  constructor(server: TemporalSettings, setUp: WorkerSetUp) {
    this.server = server;
    this.setUp = setUp;
  }

  start(): void {
    installRuntime(this.setUp.logger);
    this.work ??= this.keep();
  }

  isRunning(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  /** Lets running steps end; returns within some seven seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.isRunning()) this.worker?.shutdown();
    await this.work;
  }

  private async keep(): Promise<void> {
    let wait = FIRST_PAUSE_MS;
    while (!this.isStopping()) {
      try {
        await this.runOnce(() => { wait = FIRST_PAUSE_MS; });
      } catch (error) {
        this.setUp.logger.warn({ err: error, retryInMs: wait }, 'the Temporal worker stands still');
        await this.rest(wait);
        wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      }
    }
  }

  private async runOnce(onRunning: () => void): Promise<void> {
    const connection = await this.unlessStopping(NativeConnection.connect(connectionOptions(this.server)));
    try {
      this.worker = await createWorker(connection, this.setUp);
      const run = this.worker.run();
      onRunning();
      this.setUp.logger.info({ taskQueue: this.setUp.taskQueue }, 'the Temporal worker runs');
      if (this.isStopping()) this.worker.shutdown();
      await run;
    } finally {
      this.worker = null;
      await connection.close();
    }
  }

  /** An attempt to connect may take longer than we may take to stop; then it is left to itself. */
  private unlessStopping(connecting: Promise<NativeConnection>): Promise<NativeConnection> {
    return underOwnSignal({ stops: [this.stopping.signal] }, (signal) => {
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => { reject(new Error('stopped while connecting')); }, { once: true });
      });
      return Promise.race([connecting, stopped]);
    });
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private async rest(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
