import type { NewsQueue, TellingFailed, UndeliveredNews } from './news-queue.ts';

export type RelayOptions = {
  /** Tells the process; throws when it could not. */
  readonly tell: (news: UndeliveredNews) => Promise<void>;
  readonly failureOf: (error: unknown) => TellingFailed;
  /** Cases claimed at once. */
  readonly batch?: number;
};

export type RelayPass = { readonly told: number; readonly failed: number; readonly away: boolean };

/**
 * Tells every process that has undelivered news, and ends when none is left for now, or when nobody can be reached: an
 * outage is found out once, not once for each case.
 */
export async function relayNews(queue: NewsQueue, { tell, failureOf, batch = 20 }: RelayOptions): Promise<RelayPass> {
  const pass = { told: 0, failed: 0, away: false };
  const tellOne = async (news: UndeliveredNews): Promise<void> => {
    try {
      await tell(news);
    } catch (error) {
      const failure = failureOf(error);
      await queue.failed(news, failure);
      pass.failed += 1;
      pass.away ||= failure.kind === 'away';
      return;
    }
    await queue.told(news);
    pass.told += 1;
  };
  while (!pass.away) {
    const claimed = await queue.claim(batch);
    await Promise.all(claimed.map(tellOne));
    if (claimed.length < batch) break;
  }
  return pass;
}
