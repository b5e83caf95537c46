import { describe, expect, it } from '@jest/globals';
import { EMPTIED, withoutEmpty } from './without-empty.ts';

describe('what a form sends', () => {
  it('leaves out what was not filled in, and says what was emptied', () => {
    expect(withoutEmpty({ text: { title: 'Porada', place: EMPTIED, link: '' }, note: { text: '' }, days: [], leaderId: null }))
      .toEqual({ text: { title: 'Porada', place: '' }, days: [], leaderId: null });
  });

  it('sends a group in which everything was emptied', () => {
    expect(withoutEmpty({ text: { note: EMPTIED } })).toEqual({ text: { note: '' } });
  });
});
