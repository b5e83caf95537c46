import { describe, expect, it } from '@jest/globals';
import { isUsableVersion } from './version.ts';

describe('a Temporal server', () => {
  it.each(['1.32.0', '1.32.1', 'v1.33.0-rc1', '2.0.0'])('that reports %s can skip time', (version) => {
    expect(isUsableVersion(version)).toBe(true);
  });

  it.each(['1.31.9', '1.29.1', '0.99.0', '', 'unknown'])('that reports %p is refused: it would silently wait for real', (version) => {
    expect(isUsableVersion(version)).toBe(false);
  });
});
