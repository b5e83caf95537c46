import { afterEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '../../libs/config/index.ts';
import { eventuallyPasses } from '../../test/support/wait.ts';
import { Loop } from './loop.ts';

const logger = createLogger({ role: 'worker', level: 'silent' });
const HOUR = 3_600_000;

describe('Loop', () => {
  let loop: Loop;
  afterEach(() => loop.stop());

  const loopOf = (round: () => Promise<boolean>, restMs = HOUR): Loop => {
    loop = new Loop({ name: 'test', round, restMs, logger });
    loop.start();
    return loop;
  };

  it('goes on at once while there is more, then rests', async () => {
    const left = [true, true, false];
    let rounds = 0;
    loopOf(() => { rounds += 1; return Promise.resolve(left.shift() ?? false); });
    await eventuallyPasses(() => { expect(rounds).toBe(3); });
    await new Promise(setImmediate);
    expect(rounds).toBe(3);
  });

  it('is woken from its rest', async () => {
    let rounds = 0;
    loopOf(() => { rounds += 1; return Promise.resolve(false); });
    await eventuallyPasses(() => { expect(rounds).toBe(1); });
    loop.wake();
    await eventuallyPasses(() => { expect(rounds).toBe(2); });
  });

  it('does not miss what comes during a round', async () => {
    let rounds = 0;
    let finish = (): void => undefined;
    loopOf(async () => {
      rounds += 1;
      if (rounds === 1) await new Promise<void>((resolve) => { finish = resolve; });
      return false;
    });
    await eventuallyPasses(() => { expect(rounds).toBe(1); });
    loop.wake();
    finish();
    await eventuallyPasses(() => { expect(rounds).toBe(2); });
  });

  it('outlives failures and says how many there were in a row', async () => {
    let rounds = 0;
    loopOf(() => { rounds += 1; return rounds < 3 ? Promise.reject(new Error('away')) : Promise.resolve(false); });
    await eventuallyPasses(() => { expect(loop.failedInARow()).toBe(2); });
    await eventuallyPasses(() => { expect(rounds).toBe(3); expect(loop.failedInARow()).toBe(0); });
  });

  it('stops in the middle of a rest, and tells the running round', async () => {
    let told = false;
    loop = new Loop({
      name: 'test', restMs: HOUR, logger,
      round: (signal) => new Promise((resolve) => { signal.addEventListener('abort', () => { told = true; resolve(false); }); }),
    });
    loop.start();
    await loop.stop();
    expect(told).toBe(true);
  });
});
