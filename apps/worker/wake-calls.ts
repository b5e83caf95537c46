import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../../libs/config/index.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Listens on one connection of its own for what the database announces, and passes it on. Announcements only spare
 * waiting: while the connection is broken the loops find their work by looking regularly.
 */
export class WakeCalls {
  private readonly url: string;
  private readonly channels: Readonly<Record<string, () => void>>;
  private readonly logger: Logger;
  private readonly stopping = new AbortController();
  private work: Promise<void> | null = null;

  constructor(url: string, channels: Readonly<Record<string, () => void>>, logger: Logger) {
    this.url = url;
    this.channels = channels;
    this.logger = logger;
  }

  start(): void {
    this.work ??= this.keepListening();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.work;
  }

  private async keepListening(): Promise<void> {
    const { signal } = this.stopping;
    let wait = FIRST_PAUSE_MS;
    while (!signal.aborted) {
      try {
        await this.listenOnce(() => { wait = FIRST_PAUSE_MS; });
      } catch (error) {
        this.logger.warn({ err: error, retryInMs: wait }, 'announcements of the database are not heard');
      }
      await pause(wait, undefined, { signal }).catch(() => undefined);
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }

  /** Resolves when the connection ended; whatever came before it was listening is looked for once it is. */
  private async listenOnce(onListening: () => void): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true, application_name: 'lhutnik-wake-calls', connectionTimeoutMillis: 5_000 });
    const ended = new Promise<void>((resolve) => {
      client.once('end', resolve);
      client.on('error', (error) => { this.logger.warn({ err: error }, 'the listening connection broke'); resolve(); });
      this.stopping.signal.addEventListener('abort', () => { resolve(); }, { once: true });
    });
    client.on('notification', ({ channel }) => { this.channels[channel]?.(); });
    try {
      await client.connect();
      for (const channel of Object.keys(this.channels)) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      onListening();
      for (const wake of Object.values(this.channels)) wake();
      await ended;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
