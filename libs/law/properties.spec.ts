import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  STANDARD_LADDER, addDays, compareDays, compute, czechCalendar, day, ends, explain, ladder, overdueRung, parsePeriod, periodText, ruleBook, yearOf,
  type DatedHoliday, type Period,
} from './index.ts';
import { fromEpoch, toEpoch } from './day.ts';

const FIRST = toEpoch(day('2000-08-09'));
const LAST = toEpoch(day('2060-12-31'));
const starts = fc.integer({ min: FIRST, max: LAST }).map(fromEpoch);
const amount = fc.integer({ min: 1, max: 400 });
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constantFrom('d' as const, 'w' as const, 'm' as const, 'y' as const, 'wd' as const), amount: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant('dom_next' as const), amount: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ unit: fc.constant('fixed' as const), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }),
);
const added: fc.Arbitrary<DatedHoliday> = fc.integer({ min: FIRST, max: LAST + 60_000 }).map((epoch) => ({
  rule: { kind: 'once', day: fromEpoch(epoch) }, name: { cs: 'Svátek', en: 'Holiday' }, act: 'zákon', validFrom: day('2000-08-09'), validTo: null,
}));
const plain = czechCalendar();

describe('whatever the day and the period', () => {
  it('a later start never gives an earlier end', () => {
    fc.assert(fc.property(starts, fc.integer({ min: 0, max: 400 }), periods, (from, gap, period) => {
      const [sooner, later] = [ends(from, period, true), ends(addDays(from, gap), period, true)];
      expect(compareDays(sooner.legalEnd, later.legalEnd)).toBeLessThanOrEqual(0);
      expect(compareDays(sooner.nominalEnd, later.nominalEnd)).toBeLessThanOrEqual(0);
    }));
  });

  it('adding holidays never moves an end earlier', () => {
    fc.assert(fc.property(starts, periods, fc.array(added, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 30 }), (from, period, extra, near) => {
      const before = ends(from, period, true, plain);
      const onTheEnd: DatedHoliday = { ...extra[0] as DatedHoliday, rule: { kind: 'once', day: addDays(before.legalEnd, -near) } };
      const after = ends(from, period, true, czechCalendar([...extra, onTheEnd]));
      expect(compareDays(after.legalEnd, before.legalEnd)).toBeGreaterThanOrEqual(0);
      if (near === 0) expect(compareDays(after.legalEnd, before.legalEnd)).toBe(1);
    }));
  });

  it('the legal end is the first working day from the nominal one, after the start, and explained as computed', () => {
    fc.assert(fc.property(starts, periods, (from, period) => {
      const computation = compute({ from, period });
      expect(plain.isWorkingDay(computation.legalEnd)).toBe(true);
      expect(compareDays(from, computation.nominalEnd)).toBe(-1);
      for (let d = computation.nominalEnd; d !== computation.legalEnd; d = addDays(d, 1)) expect(plain.isWorkingDay(d)).toBe(false);
      expect(ends(from, parsePeriod(computation.period), true)).toEqual({ nominalEnd: computation.nominalEnd, legalEnd: computation.legalEnd });
      expect(periodText(parsePeriod(computation.period))).toBe(computation.period);
      const { year, month, dayOfMonth } = parts(computation.legalEnd);
      expect(explain(computation, 'cs')).toContain(`${dayOfMonth}. ${month}. ${year}`);
    }));
  });

  it('days are added by the calendar, over leap days and changes of the clock alike', () => {
    fc.assert(fc.property(starts, amount, (from, n) => {
      expect(toEpoch(ends(from, { unit: 'd', amount: n }, false).nominalEnd)).toBe(toEpoch(from) + n);
    }));
  });

  it('months keep the day of the month or end with the month, in the month so many on', () => {
    fc.assert(fc.property(starts, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const [start, end] = [parts(from), parts(ends(from, { unit: 'm', amount: n }, false).nominalEnd)];
      expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + n);
      if (end.dayOfMonth !== start.dayOfMonth) {
        expect(end.dayOfMonth).toBeLessThan(start.dayOfMonth);
        expect(parts(addDays(ends(from, { unit: 'm', amount: n }, false).nominalEnd, 1)).dayOfMonth).toBe(1);
      }
    }));
  });

  it('the ladder climbs: its days rise from after day 0 to the legal end, each rung once, and then go on', () => {
    const rule = ruleBook().rule('complaint-60d', day('2026-01-01'));
    fc.assert(fc.property(starts, fc.integer({ min: 1, max: 120 }), (day0, n) => {
      const { nominalEnd, legalEnd } = ends(day0, { unit: 'd', amount: n }, true);
      const input = { spec: rule.ladder ?? STANDARD_LADDER, day0, nominalEnd, legalEnd, calendar: plain };
      const rungs = [...ladder(input), ...Array.from({ length: 30 }, (_, i) => overdueRung({ ...input, n: i + 1 }))];
      let previous = day0;
      for (const rung of rungs) {
        expect(compareDays(previous, rung.day)).toBe(-1);
        expect(plain.isWorkingDay(rung.day)).toBe(true);
        previous = rung.day;
      }
      expect(new Set(rungs.map(({ key }) => key)).size).toBe(rungs.length);
      expect(ladder(input).at(-1)).toMatchObject({ key: 'legal-day', day: legalEnd });
    }));
  });
});

function parts(d: string): { year: number; month: number; dayOfMonth: number } {
  return { year: yearOf(day(d)), month: Number(d.slice(5, 7)), dayOfMonth: Number(d.slice(8)) };
}
