import { setMaxListeners } from 'node:events';

export type Bounds = {
  readonly stops: readonly AbortSignal[];
  readonly timeoutMs?: number;
};

/**
 * Does a piece of work under a signal of its own, which is aborted with any of `stops`, by its reason, or after `timeoutMs`. Once
 * the work is over nothing of it is kept. A signal of AbortSignal.any would be, with every call to the server that
 * listened to it, as long as the longest of its sources lives: in a worker until it ends.
 */
export async function underOwnSignal<T>({ stops, timeoutMs }: Bounds, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const own = new AbortController();
  // By the signal and not by its event, which on Node 20 tells only the first listener whose it is.
  const follow = (): void => { own.abort(stops.find(({ aborted }) => aborted)?.reason); };
  if (stops.some(({ aborted }) => aborted)) follow();
  // Each of the calls under way listens; Node would warn of a leak from the eleventh on.
  setMaxListeners(Infinity, ...stops);
  for (const stop of stops) stop.addEventListener('abort', follow, { once: true });
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => { own.abort(new DOMException('The work took too long', 'TimeoutError')); }, timeoutMs);
  try {
    return await work(own.signal);
  } finally {
    clearTimeout(timer);
    for (const stop of stops) stop.removeEventListener('abort', follow);
  }
}
