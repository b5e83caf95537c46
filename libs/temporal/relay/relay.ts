import type { Clock, Logger } from '../../config/index.ts';
import { grpcProblem } from '../client/health.ts';
import type { News } from '../client/process-client.ts';

/** Which cases have news that their process has not acknowledged; kept in PostgreSQL. */
export interface NewsDesk {
  /** At most `limit` cases whose turn it is, the longest waiting first. They are this relay's for a while, so several relays share the work. */
  take(now: number, limit: number): Promise<readonly News[]>;
  /** The process was told; it is told again should it not acknowledge in time. */
  told(news: News, now: number): Promise<void>;
  /** It could not be told; `problem` is a code. */
  untold(news: News, problem: string, now: number): Promise<void>;
}

export interface Messenger {
  tell(news: News, signal?: AbortSignal): Promise<void>;
}

export type RelayParts = { readonly desk: NewsDesk; readonly messenger: Messenger; readonly clock: Clock; readonly logger: Logger };

export type RelayRound = { readonly told: number; readonly failed: number; readonly more: boolean };

/** Cancelled, too late, exhausted, unavailable: it is the server, not the case. */
const SERVER_TROUBLE: ReadonlySet<string> = new Set(['grpc-1', 'grpc-4', 'grpc-8', 'grpc-14']);

const BATCH = 200;
const AT_ONCE = 20;

/** Takes cases with news off the desk and tells their processes. */
export class Relay {
  private readonly parts: RelayParts;
  private serverAway = false;

  constructor(parts: RelayParts) {
    this.parts = parts;
  }

  /** One batch; with the server away it is tried with a single case until that succeeds. Throws what the database throws. */
  async round(stop: AbortSignal): Promise<RelayRound> {
    const limit = this.serverAway ? 1 : BATCH;
    const waiting = [...await this.parts.desk.take(this.parts.clock.now(), limit)];
    const more = waiting.length === limit;
    let told = 0;
    let failed = 0;
    const work = async (): Promise<void> => {
      for (let news = waiting.shift(); news !== undefined; news = waiting.shift()) {
        if (await this.tell(news, stop)) told += 1;
        else failed += 1;
        if (this.serverAway || stop.aborted) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { told, failed, more: more && !this.serverAway };
  }

  private async tell(news: News, stop: AbortSignal): Promise<boolean> {
    const { desk, messenger, clock, logger } = this.parts;
    try {
      await messenger.tell(news, stop);
    } catch (error) {
      const problem = grpcProblem(error);
      if (!this.serverAway) logger.warn({ caseId: news.caseId, problem }, 'a process could not be told of its news');
      this.serverAway ||= SERVER_TROUBLE.has(problem);
      await desk.untold(news, problem, clock.now());
      return false;
    }
    if (this.serverAway) logger.info('processes can be told of their news again');
    this.serverAway = false;
    await desk.told(news, clock.now());
    return true;
  }
}
