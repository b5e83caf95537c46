import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '../../libs/config/index.ts';

export type LoopOptions = {
  readonly name: string;
  /** One round of work. True: there is more, go on at once. It must be safe to repeat after a failure half-way. */
  readonly round: (signal: AbortSignal) => Promise<boolean>;
  /** The longest rest between rounds; `wake` ends it early. */
  readonly restMs: number;
  readonly logger: Logger;
};

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;

/** Repeats a round for ever: rests when there is nothing to do, and after a failure ever longer, but never gives up. */
export class Loop {
  readonly name: string;
  private readonly options: LoopOptions;
  private readonly stopping = new AbortController();
  private woken = false;
  private wakeUp: (() => void) | null = null;
  private work: Promise<void> | null = null;
  private failures = 0;

  constructor(options: LoopOptions) {
    this.name = options.name;
    this.options = options;
  }

  start(): void {
    this.work ??= this.repeat();
  }

  /** Something may have come; a call during a round makes another one follow. */
  wake(): void {
    this.woken = true;
    this.wakeUp?.();
  }

  /** Rounds that failed in a row; 0 = the last one went well. */
  failedInARow(): number {
    return this.failures;
  }

  /** Ends after the round that is running, whose signal is aborted. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wakeUp?.();
    await this.work;
  }

  private async repeat(): Promise<void> {
    while (!this.isStopping()) {
      this.woken = false;
      const more = await this.attempt();
      if (!more && !this.isWoken() && !this.isStopping()) await this.rest();
    }
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private isWoken(): boolean {
    return this.woken && this.failures === 0;
  }

  private async attempt(): Promise<boolean> {
    try {
      const more = await this.options.round(this.stopping.signal);
      this.failures = 0;
      return more;
    } catch (error) {
      this.failures += 1;
      this.options.logger.warn({ loop: this.name, failures: this.failures, err: error }, 'a round failed, it will be repeated');
      return false;
    }
  }

  /** After a failure nobody's wake-up shortens the pause: whatever is away is not to be hammered. */
  private async rest(): Promise<void> {
    const failed = this.failures > 0;
    const ms = failed ? Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS) : this.options.restMs;
    const ended = new AbortController();
    this.wakeUp = () => { if (!failed || this.isStopping()) ended.abort(); };
    await pause(ms, undefined, { signal: ended.signal }).catch(() => undefined);
    this.wakeUp = null;
  }
}
