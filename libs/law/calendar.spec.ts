import { describe, expect, it } from '@jest/globals';
import Holidays from 'date-holidays';
import {
  CZECH_HOLIDAYS, addDays, addWorkingDays, czechCalendar, day, nextWorkingDay, previousWorkingDay, yearOf, type DatedHoliday, type Day,
} from './index.ts';

const calendar = czechCalendar();
const CLOSED: DatedHoliday = {
  rule: { kind: 'once', day: day('2026-11-18') }, name: { cs: 'Mimořádný svátek', en: 'Extraordinary holiday' },
  act: 'zákon č. 1/2026 Sb.', validFrom: day('2026-01-01'), validTo: null,
};

function holidaysOf(year: number): readonly Day[] {
  const found: Day[] = [];
  for (let d = day(`${year}-01-01`); yearOf(d) === year; d = addDays(d, 1)) {
    if (calendar.offReason(d)?.kind === 'holiday') found.push(d);
  }
  return found;
}

describe('the Czech calendar', () => {
  it('has thirteen holidays since 2016 and twelve before, Good Friday being the new one', () => {
    expect(CZECH_HOLIDAYS).toHaveLength(13);
    expect(holidaysOf(2016)).toHaveLength(13);
    expect(holidaysOf(2015)).toHaveLength(12);
    expect(calendar.isWorkingDay(day('2015-04-03'))).toBe(true);
    expect(calendar.offReason(day('2016-03-25'))).toMatchObject({ name: { cs: 'Velký pátek' }, act: expect.stringContaining('359/2015') });
  });

  it.each([
    [2023, '2023-04-07', '2023-04-10'], [2024, '2024-03-29', '2024-04-01'], [2025, '2025-04-18', '2025-04-21'], [2026, '2026-04-03', '2026-04-06'],
    [2027, '2027-03-26', '2027-03-29'], [2028, '2028-04-14', '2028-04-17'], [2029, '2029-03-30', '2029-04-02'], [2030, '2030-04-19', '2030-04-22'],
    [2031, '2031-04-11', '2031-04-14'], [2032, '2032-03-26', '2032-03-29'],
  ])('places Easter of %i', (_year, friday, monday) => {
    expect(calendar.offReason(day(friday))?.name.cs).toBe('Velký pátek');
    expect(calendar.offReason(day(monday))?.name.cs).toBe('Velikonoční pondělí');
  });

  it('agrees with a second opinion from 2001 to 2060, of which only the statutory kind counts', () => {
    const other = new Holidays('CZ');
    for (let year = 2001; year <= 2060; year += 1) {
      const theirs = new Set(other.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
      // Easter Sunday needs no act, being a Sunday; Good Friday is no holiday before 2016.
      const monday = holidaysOf(year).find((d) => calendar.offReason(d)?.name.cs === 'Velikonoční pondělí') ?? day('2000-08-09');
      theirs.delete(addDays(monday, -1));
      if (year < 2016) theirs.delete(addDays(monday, -3));
      expect([...theirs].sort()).toEqual(holidaysOf(year));
    }
  });

  it('treats observances as working days: Maundy Thursday, New Year’s Eve, 16 January, 9 March', () => {
    for (const d of ['2026-04-02', '2026-12-31', '2026-01-16', '2026-03-09']) expect(calendar.isWorkingDay(day(d))).toBe(true);
  });

  it('gives no substitute day for a holiday on a weekend', () => {
    expect(calendar.offReason(day('2026-12-26'))).toMatchObject({ kind: 'holiday' });
    expect(calendar.isWorkingDay(day('2026-12-28'))).toBe(true);
  });

  it('answers nothing before its act took effect', () => {
    expect(() => calendar.isWorkingDay(day('2000-08-08'))).toThrow(expect.objectContaining({ code: 'calendar.outsideLaw' }));
    expect(calendar.isWorkingDay(day('2000-08-09'))).toBe(true);
  });

  it('takes additions with their act, and its version tells them apart', () => {
    const added = czechCalendar([CLOSED]);
    expect(added.offReason(day('2026-11-18'))).toEqual({ kind: 'holiday', name: CLOSED.name, act: CLOSED.act });
    expect(added.isWorkingDay(day('2027-11-18'))).toBe(true);
    expect(added.version).toBe(czechCalendar([{ ...CLOSED }]).version);
    expect(new Set([added.version, calendar.version, czechCalendar([{ ...CLOSED, act: 'zákon č. 2/2026 Sb.' }]).version]).size).toBe(3);
    expect(calendar.isWorkingDay(day('2026-11-18'))).toBe(true);
  });

  it('refuses an addition that cannot occur or names no act', () => {
    const impossible: DatedHoliday = { ...CLOSED, rule: { kind: 'yearly', month: 2, day: 30 } };
    for (const holiday of [impossible, { ...CLOSED, act: ' ' }]) {
      expect(() => czechCalendar([holiday])).toThrow(expect.objectContaining({ code: 'calendar.holidayInvalid' }));
    }
  });

  it('honours the time of validity of an addition', () => {
    const yearly: DatedHoliday = { ...CLOSED, rule: { kind: 'yearly', month: 11, day: 18 }, validFrom: day('2026-01-01'), validTo: day('2026-12-31') };
    const added = czechCalendar([yearly]);
    expect(['2025-11-18', '2026-11-18', '2027-11-18'].map((d) => added.isWorkingDay(day(d)))).toEqual([true, false, true]);
  });

  it('steps over days of rest in both directions', () => {
    expect(nextWorkingDay(calendar, day('2025-12-24'))).toBe('2025-12-29');
    expect(previousWorkingDay(calendar, day('2025-12-28'))).toBe('2025-12-23');
    expect(nextWorkingDay(calendar, day('2025-12-29'))).toBe('2025-12-29');
    expect(previousWorkingDay(calendar, day('2025-12-29'))).toBe('2025-12-29');
    expect(addWorkingDays(calendar, day('2025-12-23'), 1)).toBe('2025-12-29');
    expect(addWorkingDays(calendar, day('2025-12-29'), -1)).toBe('2025-12-23');
    expect(addWorkingDays(calendar, day('2025-12-27'), 0)).toBe('2025-12-27');
  });
});
