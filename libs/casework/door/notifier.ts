import type { DataSource } from 'typeorm';

export const CASE_CHANNEL = 'lhutnik_cases';

const GAP_MS = 50;

/**
 * Tells relay and feeds that some case has news. NOTIFY takes a lock of the whole server at commit, so it is kept out of
 * the cases' own transactions and sent at most once in a while for all of them. A lost one is made good by polling.
 */
export class Notifier {
  private waiting: NodeJS.Timeout | null = null;
  private again = false;

  constructor(private readonly dataSource: DataSource) {}

  touch(): void {
    if (this.waiting !== null) {
      this.again = true;
      return;
    }
    this.waiting = setTimeout(() => { this.settle(); }, GAP_MS);
    this.waiting.unref();
    this.send();
  }

  private settle(): void {
    this.waiting = null;
    if (!this.again) return;
    this.again = false;
    this.touch();
  }

  private send(): void {
    if (!this.dataSource.isInitialized) return;
    this.dataSource.query(`notify ${CASE_CHANNEL}`).catch(() => undefined);
  }
}
