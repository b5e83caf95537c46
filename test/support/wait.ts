import { setTimeout as pause } from 'node:timers/promises';

export type EventuallyOptions = { readonly timeout?: number; readonly every?: number };

/**
 * Repeats `probe` until it gives something other than null, undefined or false and does not throw; gives that back.
 * After `timeout` ms (two minutes: a loaded machine is slow, not wrong) it fails with the probe's last error, so an `expect` inside the probe says what was missing.
 */
export async function eventually<T>(probe: () => T | Promise<T>, options: EventuallyOptions = {}): Promise<Exclude<T, null | undefined | false>> {
  const { timeout = 120_000, every = 25 } = options;
  const limit = Date.now() + timeout;
  let last: unknown = new Error('the awaited fact did not come');
  do {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value as Exclude<T, null | undefined | false>;
    } catch (error) {
      last = error;
    }
    await pause(every);
  } while (Date.now() < limit);
  throw last;
}

/** For probes made of expectations: waits until none of them throws. */
export async function eventuallyPasses(check: () => void | Promise<void>, options: EventuallyOptions = {}): Promise<void> {
  await eventually(async () => { await check(); return true; }, options);
}
