import { describe, expect, it } from '@jest/globals';
import { containing, normalizedNumber, searchText } from './search-text.ts';

describe('what people search for', () => {
  it.each([['KUJI 104512/2026', 'kuji104512/2026'], ['  Sp. zn.: ŘO 12 ', 'sp.zn.:ro12'], ['ST-2026-0042', 'st-2026-0042']])('finds the number %s typed as %s', (stored, typed) => {
    expect(normalizedNumber(typed)).toBe(normalizedNumber(stored));
  });

  it('finds a name without diacritics and capitals', () => {
    expect(searchText('  Žďár  nad Sázavou ')).toBe('zdar nad sazavou');
  });

  it('means what was typed: wildcards are letters', () => {
    expect(containing('100%_\\')).toBe('%100\\%\\_\\\\%');
  });
});
