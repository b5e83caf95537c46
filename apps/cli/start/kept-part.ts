import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessMark } from '../local/process-mark.ts';
import { tailOf } from '../local/server-process.ts';
import type { ServerExit, ServerProcess } from '../local/server-process.ts';

/** The parts of a local installation, as other programs name them. */
export type PartKey = 'postgres' | 'temporal' | 'mailbox' | 'worker' | 'api';

export type PartDefinition = {
  readonly key: PartKey;
  /** As people read it, such as `Databáze`. */
  readonly name: string;
  readonly logFile: string;
  /** Starts the part and resolves when it serves; ends what it has started and rejects when the signal says so. */
  readonly start: (signal: AbortSignal) => Promise<ServerProcess>;
};

export type KeeperIo = {
  readonly say: (text: string) => void;
  /** Called whenever the part's process is another one, or none. */
  readonly onChange: (part: KeptPart) => void;
};

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** After this long a crash is a new one, not the same again. */
const STEADY_MS = 60_000;

/** A part of the system that is started again whenever it ends by itself, ever more slowly while it keeps crashing. */
export class KeptPart {
  readonly key: PartKey;
  readonly name: string;
  private readonly definition: PartDefinition;
  private readonly io: KeeperIo;
  private readonly stopping = new AbortController();
  private process: ServerProcess | null = null;
  private launching: Promise<unknown> = Promise.resolve();
  private watching: Promise<void> = Promise.resolve();

  constructor(definition: PartDefinition, io: KeeperIo) {
    this.key = definition.key;
    this.name = definition.name;
    this.definition = definition;
    this.io = io;
  }

  get mark(): ProcessMark | null {
    return this.process === null || this.process.hasExited() ? null : this.process.mark;
  }

  /** @throws what the first start fails with */
  async start(): Promise<void> {
    await this.launch();
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.launching.catch(() => undefined);
    await this.process?.stop();
    await this.watching;
    this.process = null;
    this.io.onChange(this);
  }

  /** Ends it at once, for a person who will not wait. */
  async kill(): Promise<void> {
    this.stopping.abort();
    await this.process?.kill();
  }

  private async launch(): Promise<ServerProcess> {
    const starting = this.definition.start(this.stopping.signal);
    this.launching = starting;
    const process = await starting;
    this.process = process;
    this.io.onChange(this);
    return process;
  }

  private async watch(): Promise<void> {
    let wait = FIRST_PAUSE_MS;
    while (this.process !== null) {
      const since = Date.now();
      const exit = await this.process.exited;
      if (this.stopping.signal.aborted) return;
      wait = Date.now() - since > STEADY_MS ? FIRST_PAUSE_MS : wait;
      this.io.onChange(this);
      this.io.say(`${this.name}: neočekávaný konec (${reasonOf(exit)}); nový pokus za ${seconds(wait)}.`);
      wait = await this.relaunch(wait);
    }
  }

  /** @returns how long to wait after the next crash */
  private async relaunch(firstWait: number): Promise<number> {
    let wait = firstWait;
    for (;;) {
      if (!await this.rest(wait)) return wait;
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
      try {
        const process = await this.launch();
        if (this.stopping.signal.aborted) await process.stop();
        else this.io.say(`${this.name}: opět v provozu.`);
        return wait;
      } catch (error) {
        const reason = error instanceof Error ? error.message : tailOf(this.definition.logFile, 3);
        this.io.say(`${this.name}: start se nezdařil (${reason}); nový pokus za ${seconds(wait)}.`);
      }
    }
  }

  /** @returns false when the wait was cut short by a stop */
  private async rest(ms: number): Promise<boolean> {
    try {
      await pause(ms, undefined, { signal: this.stopping.signal });
      return true;
    } catch {
      return false;
    }
  }
}

function reasonOf({ code, signal }: ServerExit): string {
  return signal === null ? `kód ${String(code)}` : `signál ${signal}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toLocaleString('cs-CZ')} s`;
}
