import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  it('is the same text for the same value, in whatever order it was written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: undefined, a: null }], a: 'č' })).toBe('{"a":"č","b":[{"a":null,"d":1}]}');
    expect(canonicalJson({ a: 'č', b: [{ a: null, d: 1 }] })).toBe('{"a":"č","b":[{"a":null,"d":1}]}');
  });

  it('keeps the order of lists', () => {
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('survives being stored and read as JSON', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const stored = JSON.parse(JSON.stringify(value)) as object;
      expect(canonicalJson(stored)).toBe(canonicalJson(JSON.parse(canonicalJson(value)) as object));
    }));
  });
});
