import { describe, expect, it } from '@jest/globals';
import { czechDay, czechDayWithName, plural } from './czech.ts';

describe('Czech of the mails', () => {
  const days = { one: 'den', few: 'dny', many: 'dne', other: 'dní' };

  it.each([[0, 'dní'], [1, 'den'], [2, 'dny'], [4, 'dny'], [5, 'dní'], [11, 'dní'], [21, 'dní'], [22, 'dní'], [1000, 'dní'], [1.5, 'dne']])(
    'gives the form that goes with %d',
    (count, form) => {
      expect(plural(count, days)).toBe(form);
    },
  );

  it('writes a day as Czech offices do', () => {
    expect(czechDay('2027-01-04')).toBe('4. 1. 2027');
    expect(czechDayWithName('2027-01-04')).toBe('4. 1. 2027 (pondělí)');
    expect(czechDayWithName('2026-10-25')).toBe('25. 10. 2026 (neděle)');
  });
});
