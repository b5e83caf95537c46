import { describe, expect, it } from '@jest/globals';
import { messageIdOf } from './message-id.ts';

const PARTS = { installation: 'https://a.example', host: 'a.example', recipientId: 'p1', messages: [{ caseId: 'c1', key: 'k1' }, { caseId: 'c2', key: 'k2' }] };

describe('Message-ID', () => {
  it('is the same for the same composition, in whatever order it was put together', () => {
    expect(messageIdOf({ ...PARTS, messages: [...PARTS.messages].reverse() })).toBe(messageIdOf(PARTS));
    expect(messageIdOf(PARTS)).toMatch(/^<[0-9a-f]{40}@a\.example>$/);
  });

  it('differs by installation, recipient and every message carried', () => {
    const ids = [
      PARTS,
      { ...PARTS, installation: 'https://b.example' },
      { ...PARTS, recipientId: 'p2' },
      { ...PARTS, messages: PARTS.messages.slice(0, 1) },
      { ...PARTS, messages: [{ caseId: 'c1', key: 'k2' }, { caseId: 'c2', key: 'k1' }] },
    ].map(messageIdOf);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
