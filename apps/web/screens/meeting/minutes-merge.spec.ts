import { describe, expect, it } from '@jest/globals';
import { mergeOf, minutesBody, orphans, partsOf } from './minutes-merge.ts';

const AGENDA = [{ id: 'p1' }, { id: 'p2' }];
const said = (opening: string, one: string, two: string) => ({ opening, closing: null, sections: [{ pointId: 'p1', text: one }, { pointId: 'p2', text: two }] });
const BASE = partsOf(said('Zahájeno.', 'Jedna.', 'Dvě.'), AGENDA);

describe('two who write the same minutes', () => {
  it('keep what each changed alone, and are asked where both did', () => {
    const mine = partsOf(said('Zahájeno.', 'Jedna moje.', 'Dvě moje.'), AGENDA);
    const saved = partsOf(said('Zahájeno v 9.', 'Jedna.', 'Dvě jejich.'), AGENDA);
    expect(mergeOf({ ...mine, base: BASE }, saved)).toEqual({ theirs: ['text.opening'], conflicts: ['points.p2'] });
  });

  it('are not asked where both wrote the same', () => {
    const both = partsOf(said('Zahájeno.', 'Jedna.', 'Obě stejně.'), AGENDA);
    expect(mergeOf({ ...both, base: BASE }, both).conflicts).toEqual([]);
  });

  it('lose no text of a point that left the agenda, and mix none when its order changes', () => {
    expect(orphans(BASE, [{ id: 'p2' }])).toEqual(['p1']);
    expect(minutesBody(BASE, [{ id: 'p2' }, { id: 'p1' }])['sections']).toEqual([{ pointId: 'p2', text: 'Dvě.' }, { pointId: 'p1', text: 'Jedna.' }]);
  });
});
