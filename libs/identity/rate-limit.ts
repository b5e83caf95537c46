import { at, firstRow } from './database.ts';
import type { Database } from './database.ts';
import { sha256 } from './secrets.ts';

export type RateRule = { readonly limit: number; readonly windowMs: number };

/** Counts in PostgreSQL, so all processes share one count. Buckets are hashed: no login and no address is kept. */
export class RateLimiter {
  private readonly database: Database;

  constructor(database: Database) {
    this.database = database;
  }

  /**
   * Takes one hit before the attempt is made, so that attempts at once cannot slip through together.
   * @returns 0 when allowed, else the seconds until the next attempt makes sense
   */
  async take(bucket: string, rule: RateRule, now: number): Promise<number> {
    const row = await firstRow<{ hits: number; windowStart: Date }>(this.database, TAKE, [sha256(bucket), at(now), at(now - rule.windowMs), at(now + rule.windowMs)]);
    if (row === null || row.hits <= rule.limit) return 0;
    return Math.max(1, Math.ceil((row.windowStart.getTime() + rule.windowMs - now) / 1000));
  }

  /** After a success the earlier misses no longer count. */
  async forget(bucket: string): Promise<void> {
    await this.database.query('delete from rate_limits where bucket = $1', [sha256(bucket)]);
  }

  /** Gives one hit back: the attempt was no miss. */
  async giveBack(bucket: string): Promise<void> {
    await this.database.query('update rate_limits set hits = greatest(hits - 1, 0) where bucket = $1', [sha256(bucket)]);
  }

  async sweep(now: number): Promise<void> {
    await this.database.query('delete from rate_limits where expires_at <= $1', [at(now)]);
  }
}

const TAKE = `
  insert into rate_limits as r (bucket, window_start, hits, expires_at) values ($1, $2, 1, $4)
  on conflict (bucket) do update set
    hits = case when r.window_start <= $3 then 1 else r.hits + 1 end,
    window_start = case when r.window_start <= $3 then excluded.window_start else r.window_start end,
    expires_at = case when r.window_start <= $3 then excluded.expires_at else r.expires_at end
  returning hits, window_start as "windowStart"`;
