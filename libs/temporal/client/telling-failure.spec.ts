import { describe, expect, it } from '@jest/globals';
import { tellingFailure } from './telling-failure.ts';

const grpc = (code: number): Error => Object.assign(new Error('workflow complaint-… of Jan Novák'), { code });

describe('tellingFailure', () => {
  it('blames the server for what no case can be the reason of', () => {
    for (const code of [1, 4, 5, 8, 13, 14, 16]) expect(tellingFailure(grpc(code)).kind).toBe('away');
    expect(tellingFailure(new TypeError('fetch failed'))).toEqual({ kind: 'away', code: 'TypeError' });
  });

  it('blames the call that was turned down, so that one bad case does not stop the others', () => {
    for (const code of [3, 7, 9]) expect(tellingFailure(grpc(code))).toEqual({ kind: 'refused', code: `grpc-${String(code)}` });
  });

  it('keeps the code and nothing of the text', () => {
    expect(JSON.stringify(tellingFailure(grpc(14)))).not.toContain('Novák');
  });
});
