import { describe, expect, it } from '@jest/globals';
import { compute, day, explain, parsePeriod, periodName, periodText } from './index.ts';

function endOf(from: string, period: string): string {
  return compute({ from: day(from), period: parsePeriod(period) }).legalEnd;
}

describe('a period', () => {
  it.each(['P60D', 'P2W', 'P1M', 'P1Y', 'P10WD', 'dom:15', 'fixed:02-15', 'date:2026-12-15', 'same-day'])('%s reads back from its canonical text', (text) => {
    expect(periodText(parsePeriod(text))).toBe(text);
    expect(periodName(parsePeriod(text)).cs).not.toBe('');
  });

  it.each([
    ['PT24H', 'period.hours'], ['P1DT12H', 'period.hours'], ['P1M10D', 'period.mixed'], ['P1Y6M', 'period.mixed'], ['P1W2WD', 'period.mixed'],
    ['P0D', 'period.zero'], ['P0WD', 'period.zero'], ['dom:0', 'period.zero'], ['dom:32', 'period.invalid'], ['P36501D', 'period.tooLong'],
    ['fixed:02-30', 'period.invalid'], ['fixed:13-01', 'period.invalid'], ['date:2026-02-29', 'day.invalid'],
    ['60', 'period.invalid'], ['P', 'period.invalid'], ['P-5D', 'period.invalid'], ['P1.5D', 'period.invalid'], ['p60d', 'period.invalid'], ['', 'period.invalid'],
  ])('refuses %j as %s', (text, code) => {
    expect(() => parsePeriod(text)).toThrow(expect.objectContaining({ code }));
  });

  it('is checked as data too', () => {
    const bad = [{ unit: 'd', amount: 0 }, { unit: 'd', amount: 1.5 }, { unit: 'fixed', month: 4, day: 31 }] as const;
    for (const period of bad) expect(() => compute({ from: day('2026-11-02'), period })).toThrow(expect.objectContaining({ code: expect.stringMatching(/^period\./) }));
  });
});

describe('the end of a period', () => {
  it('falls on the last day of a month that has no such day', () => {
    expect(endOf('2024-01-31', 'P1M')).toBe('2024-02-29');
    expect(endOf('2025-01-31', 'P1M')).toBe('2025-02-28');
    expect(endOf('2024-02-29', 'P1Y')).toBe('2025-02-28');
    expect(endOf('2023-02-28', 'P1Y')).toBe('2024-02-28');
    expect(explain(compute({ from: day('2026-01-31'), period: parsePeriod('P1M') }), 'cs')).toContain('Měsíc únor 2026 nemá 31. den');
  });

  it('falls on the weekday of the start for weeks, over both changes of the clock', () => {
    expect(endOf('2026-03-27', 'P1W')).toBe('2026-04-07');
    expect(endOf('2026-10-23', 'P1W')).toBe('2026-10-30');
    expect(endOf('2026-10-20', 'P2W')).toBe('2026-11-03');
  });

  it('is the N-th day of the next month, or that month’s last', () => {
    expect(endOf('2026-10-31', 'dom:15')).toBe('2026-11-16');
    expect(endOf('2026-01-01', 'dom:31')).toBe('2026-03-02');
    expect(endOf('2026-12-31', 'dom:15')).toBe('2027-01-15');
  });

  it('is the first fixed date after the start, never the start itself', () => {
    expect(endOf('2026-02-14', 'fixed:02-15')).toBe('2026-02-16');
    expect(endOf('2026-02-15', 'fixed:02-15')).toBe('2027-02-15');
    expect(endOf('2026-12-01', 'fixed:02-29')).toBe('2027-03-01');
  });

  it('names each day that working days passed over', () => {
    const computation = compute({ from: day('2026-11-12'), period: parsePeriod('P5WD') });
    expect(computation.legalEnd).toBe('2026-11-20');
    expect(computation.steps.filter((step) => step.kind === 'skip').map((step) => step.day)).toEqual(['2026-11-14', '2026-11-15', '2026-11-17']);
  });

  it('stays where it is for a plain duration, and says so', () => {
    const computation = compute({ from: day('2026-11-02'), period: parsePeriod('P60D'), rolls: false });
    expect(computation).toMatchObject({ nominalEnd: '2027-01-01', legalEnd: '2027-01-01', rolls: false });
    expect(computation.steps.at(-1)).toMatchObject({ kind: 'noRoll', data: { reason: 'notRolling' } });
  });

  it('never comes without its basis, its calendar and the status computed', () => {
    const computation = compute({ from: day('2026-11-02'), period: parsePeriod('P60D') });
    expect(computation).toMatchObject({ status: 'computed', calendarVersion: 'cz-245/2000-2016', period: 'P60D' });
    expect(explain(computation, 'cs')).toContain('§ 40 odst. 1');
    expect(explain(computation, 'en')).toContain('section 40(1)');
  });
});
