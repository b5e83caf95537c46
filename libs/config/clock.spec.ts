import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fileClock } from './clock.ts';

describe('a clock shared through a file', () => {
  let path: string;
  beforeEach(() => { path = join(mkdtempSync(join(tmpdir(), 'lhutnik-clock-')), 'clock'); });
  afterEach(() => { rmSync(join(path, '..'), { recursive: true }); });

  it('stands still at an absolute time and follows each change of the file', () => {
    const clock = fileClock(path);
    writeFileSync(path, '1767225600000\n');
    expect(clock.now()).toBe(1_767_225_600_000);
    writeFileSync(path, '1767225601000');
    expect(clock.now()).toBe(1_767_225_601_000);
  });

  it.each([['+86400000', 86_400_000], ['-60000', -60_000], ['', 0]])('moves the system\'s time by %p', (content, shift) => {
    writeFileSync(path, content);
    const before = Date.now();
    const told = fileClock(path).now() - shift;
    expect(told).toBeGreaterThanOrEqual(before);
    expect(told).toBeLessThanOrEqual(Date.now());
  });

  it('is the system\'s time without a file and refuses anything but a number', () => {
    expect(Math.abs(fileClock(path).now() - Date.now())).toBeLessThan(60_000);
    writeFileSync(path, 'tomorrow');
    expect(() => fileClock(path).now()).toThrow(/one whole number/);
  });
});
