import { describe, expect, it } from '@jest/globals';
import { backOff } from './back-off.ts';

const MINUTE = 60_000;

describe('pauses between attempts', () => {
  it('begin short, and are never shorter than a quarter of an hour once a mail has failed repeatedly', () => {
    expect(backOff('m', 1)).toBeLessThan(MINUTE);
    for (let failures = 4; failures < 200; failures += 1) {
      expect(backOff('m', failures)).toBeGreaterThanOrEqual(15 * MINUTE);
      expect(backOff('m', failures)).toBeLessThanOrEqual(18 * MINUTE);
    }
  });

  it('differ from mail to mail, so that a server that returns is not met by all at once, and not from try to try', () => {
    const pauses = Array.from({ length: 100 }, (_, i) => backOff(`mail-${String(i)}`, 4));
    expect(new Set(pauses).size).toBeGreaterThan(90);
    expect(backOff('mail-1', 4)).toBe(backOff('mail-1', 4));
  });
});
