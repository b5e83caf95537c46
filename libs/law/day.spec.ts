import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, compareDays, day, daysBetween, isDay, weekday, yearOf, type Day } from './index.ts';
import { addMonthsEpoch, fromEpoch, toEpoch } from './day.ts';

const epochs = fc.integer({ min: -719_162, max: 2_932_896 });
const days = epochs.map(fromEpoch);

function plain(d: Day): Temporal.PlainDate {
  return Temporal.PlainDate.from(d);
}

describe('a civil day', () => {
  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '2026-1-1', '2026-01-01T00:00', '2026-01-0x', '', '12026-01-01', '２０２６-01-01'])(
    'is not %j', (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => day(text)).toThrow(expect.objectContaining({ code: 'day.invalid' }));
    });

  it('is any existing day, leap days among them, and nothing but a text', () => {
    for (const text of ['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) expect(day(text)).toBe(text);
    expect([20260101, null, undefined, new Date(), ['2026-01-01']].some(isDay)).toBe(false);
  });

  it('survives the way to an epoch day and back, and agrees with Temporal on weekday, year and order', () => {
    fc.assert(fc.property(epochs, epochs, (a, b) => {
      const [first, second] = [fromEpoch(a), fromEpoch(b)];
      expect(toEpoch(first)).toBe(a);
      expect(weekday(first)).toBe(plain(first).dayOfWeek);
      expect(yearOf(first)).toBe(plain(first).year);
      expect(daysBetween(first, second)).toBe(b - a);
      expect(compareDays(first, second)).toBe(Math.sign(a - b));
    }));
  });

  it('moves by days and months as Temporal does', () => {
    fc.assert(fc.property(days, fc.integer({ min: -1200, max: 1200 }), (d, n) => {
      fc.pre(yearOf(d) > 101 && yearOf(d) < 9800);
      expect(addDays(d, n)).toBe(plain(d).add({ days: n }).toString());
      expect(fromEpoch(addMonthsEpoch(toEpoch(d), n))).toBe(plain(d).add({ months: n }).toString());
    }));
  });

  it('does not leave the years that four digits can write', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(expect.objectContaining({ code: 'day.outOfRange' }));
    expect(() => addDays(day('2026-01-01'), NaN)).toThrow(expect.objectContaining({ code: 'day.outOfRange' }));
  });
});
