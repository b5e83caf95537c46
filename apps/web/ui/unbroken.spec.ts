import { describe, expect, it } from '@jest/globals';
import { unbroken } from './unbroken.ts';

describe('a text that breaks lines as Czech does', () => {
  it.each([
    ['Den 0: pátek 20. 11. 2026 (§ 40 odst. 1 písm. a) správního řádu).', 'Den 0: pátek 20.~11.~2026 (§~40 odst.~1 písm.~a) správního řádu).'],
    ['Podle: § 175 odst. 5 zákona č. 500/2004 Sb.', 'Podle: §~175 odst.~5 zákona č.~500/2004~Sb.'],
    ['č. j. KUJI 1/2026, sp. zn. OSV 2/2026', 'č.~j.~KUJI 1/2026, sp.~zn.~OSV 2/2026'],
    ['Lhůta skončila. 5 dnů potom došlo vyjádření.', 'Lhůta skončila. 5 dnů potom došlo vyjádření.'],
  ])('keeps together what is read together: %s', (text, kept) => {
    expect(unbroken(text).replaceAll('\u00a0', '~')).toBe(kept);
  });
});
