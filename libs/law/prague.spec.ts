import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, day, endOfDay, pragueDay, pragueInstant, pragueTime, startOfDay } from './index.ts';

const HOUR = 3_600_000;
const instants = fc.integer({ min: Date.UTC(2000, 7, 9), max: Date.UTC(2060, 11, 31) });

function utc(text: string): number {
  return Date.parse(text);
}

function inPrague(ms: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('Europe/Prague');
}

describe('the Prague day of an instant', () => {
  it('changes at midnight in Prague, not at midnight in UTC', () => {
    expect(pragueDay(utc('2026-11-01T22:59:59.999Z'))).toBe('2026-11-01');
    expect(pragueDay(utc('2026-11-01T23:30:00Z'))).toBe('2026-11-02');
    expect(pragueDay(utc('2026-07-01T21:59:59Z'))).toBe('2026-07-01');
    expect(pragueDay(utc('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
    expect(pragueDay(utc('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
  });

  it('keeps the last day alive until 23:59:59 in Prague', () => {
    const last = day('2027-01-04');
    expect(pragueTime(endOfDay(last) - 1)).toEqual({ day: last, hour: 23, minute: 59, second: 59 });
    expect(pragueDay(endOfDay(last))).toBe('2027-01-05');
    expect(pragueInstant(last, 23, 59)).toBeLessThan(endOfDay(last));
  });

  it('has Sundays of 23 and of 25 hours, and counts over them in days', () => {
    for (const year of [2000, 2023, 2024, 2025, 2026, 2027, 2028, 2032, 2060]) {
      const [spring, autumn] = [lastSunday(year, 3), lastSunday(year, 10)];
      expect((endOfDay(spring) - startOfDay(spring)) / HOUR).toBe(23);
      expect((endOfDay(autumn) - startOfDay(autumn)) / HOUR).toBe(25);
      for (const sunday of [spring, autumn]) {
        expect(pragueInstant(addDays(sunday, 1), 8) - pragueInstant(addDays(sunday, -1), 8)).toBe(sunday === spring ? 47 * HOUR : 49 * HOUR);
      }
    }
  });

  it('moves a time that the spring skips, and takes the first of a time that the autumn repeats', () => {
    expect(new Date(pragueInstant(day('2026-03-29'), 2, 30)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(pragueTime(pragueInstant(day('2026-03-29'), 2, 30))).toMatchObject({ hour: 3, minute: 30 });
    expect(new Date(pragueInstant(day('2026-10-25'), 2, 30)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('agrees with Temporal at any instant and wall time', () => {
    fc.assert(fc.property(instants, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (ms, hour, minute) => {
      const expected = inPrague(ms);
      const { day: d, ...time } = pragueTime(ms);
      expect({ d, ...time }).toEqual({ d: expected.toPlainDate().toString(), hour: expected.hour, minute: expected.minute, second: expected.second });
      expect(pragueDay(ms)).toBe(d);
      const wall = Temporal.PlainDate.from(d).toPlainDateTime({ hour, minute });
      expect(pragueInstant(d, hour, minute)).toBe(wall.toZonedDateTime('Europe/Prague').epochMilliseconds);
    }));
  });

  it('agrees with Temporal around every change of the clock from 2000 to 2060', () => {
    for (let year = 2000; year <= 2060; year += 1) {
      for (const sunday of [lastSunday(year, 3), lastSunday(year, 10)]) {
        for (let minutes = -180; minutes <= 300; minutes += 30) {
          const ms = startOfDay(sunday) + minutes * 60_000;
          const expected = inPrague(ms);
          expect(pragueTime(ms)).toEqual({ day: expected.toPlainDate().toString(), hour: expected.hour, minute: expected.minute, second: expected.second });
        }
      }
    }
  });
});

function lastSunday(year: number, month: number) {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  return day(last.subtract({ days: last.dayOfWeek % 7 }).toString());
}
