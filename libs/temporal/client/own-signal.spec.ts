import { getEventListeners, getMaxListeners } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { underOwnSignal } from './own-signal.ts';

const untilAborted = (signal: AbortSignal): Promise<unknown> => new Promise((resolve) => { signal.addEventListener('abort', () => { resolve(signal.reason); }); });

describe('work under a signal of its own', () => {
  it('leaves nothing behind on what could have stopped it, whether it ended well or not', async () => {
    const stop = new AbortController();
    expect(await underOwnSignal({ stops: [stop.signal], timeoutMs: 60_000 }, (signal) => {
      signal.addEventListener('abort', () => undefined);
      return Promise.resolve(getEventListeners(stop.signal, 'abort').length);
    })).toBe(1);
    await expect(underOwnSignal({ stops: [stop.signal] }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(getEventListeners(stop.signal, 'abort')).toEqual([]);
  });

  it('may be many pieces at once under one stop, of which no leak is warned', async () => {
    const stop = new AbortController();
    expect(await underOwnSignal({ stops: [stop.signal] }, () => Promise.resolve(getMaxListeners(stop.signal)))).toBe(Infinity);
  });

  it('is stopped by the reason of their one stop, each of many', async () => {
    const stop = new AbortController();
    const reason = new Error('the worker ends');
    const under = Array.from({ length: 3 }, () => underOwnSignal({ stops: [stop.signal] }, untilAborted));
    stop.abort(reason);
    expect(await Promise.all(under)).toEqual([reason, reason, reason]);
  });

  it('is stopped by any of its stops, by its reason; also by one that had come before', async () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const reason = new Error('the worker ends');
    const over = underOwnSignal({ stops: [first.signal, second.signal] }, untilAborted);
    second.abort(reason);
    expect(await over).toBe(reason);
    expect(await underOwnSignal({ stops: [first.signal, second.signal] }, (signal) => Promise.resolve(signal.reason as unknown))).toBe(reason);
  });

  it('is stopped when its time is over', async () => {
    expect(await underOwnSignal({ stops: [], timeoutMs: 1 }, untilAborted)).toMatchObject({ name: 'TimeoutError' });
  });
});
