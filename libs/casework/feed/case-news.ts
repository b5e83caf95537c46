import pg from 'pg';
import { CASE_CHANNEL } from '../door/notifier.ts';

export type CaseNewsOptions = {
  readonly url: string;
  /** Called for each notification, and after each (re)connection, for what was missed meanwhile. */
  readonly onNews: () => void;
  readonly onLost?: (error: unknown) => void;
};

const RECONNECT_MS = { first: 250, most: 10_000 };

/** Listens for news of cases on a connection of its own, which it makes anew when it breaks. A hint, never the only way. */
export class CaseNews {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | null = null;
  private closed = false;
  private failures = 0;

  constructor(private readonly options: CaseNewsOptions) {}

  /** Resolves once listening, or once the first attempt has failed (then it goes on trying). */
  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, application_name: 'lhutnik-news', keepAlive: true });
    client.on('notification', () => { this.options.onNews(); });
    client.on('error', (error) => { this.lost(client, error); });
    client.on('end', () => { this.lost(client, new Error('connection ended')); });
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CASE_CHANNEL}`);
      this.failures = 0;
      this.options.onNews();
    } catch (error) {
      this.lost(client, error);
    }
  }

  async stop(): Promise<void> {
    this.closed = true;
    if (this.retry !== null) clearTimeout(this.retry);
    const { client } = this;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client, error: unknown): void {
    if (this.closed || this.client !== client) return;
    this.client = null;
    this.options.onLost?.(error);
    client.end().catch(() => undefined);
    const wait = Math.min(RECONNECT_MS.most, RECONNECT_MS.first * 2 ** this.failures);
    this.failures += 1;
    this.retry = setTimeout(() => { void this.start(); }, wait);
    this.retry.unref();
  }
}
