import { describe, expect, it } from '@jest/globals';
import { czechCalendar, pragueInstant } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import { isOpen, nextOpen } from './office-hours.ts';

const HOURS = { opens: 8, closes: 16 };
const calendar = czechCalendar();
const at = (day: string, hour: number, minute = 0): number => pragueInstant(day as Day, hour, minute);

describe('office hours of mail', () => {
  it('are open from the first to before the last minute of a working day', () => {
    expect(isOpen(at('2026-12-28', 8), HOURS, calendar)).toBe(true);
    expect(isOpen(at('2026-12-28', 15, 59), HOURS, calendar)).toBe(true);
    expect(isOpen(at('2026-12-28', 8) - 1, HOURS, calendar)).toBe(false);
    expect(isOpen(at('2026-12-28', 16), HOURS, calendar)).toBe(false);
  });

  it.each([
    ['2026-12-28', 0, '2026-12-28'],
    ['2026-12-28', 16, '2026-12-29'],
    ['2026-12-23', 17, '2026-12-28'],
    ['2026-12-26', 12, '2026-12-28'],
    ['2026-12-31', 23, '2027-01-04'],
    ['2026-03-28', 12, '2026-03-30'],
    ['2026-10-24', 12, '2026-10-26'],
  ])('open next after %s %d:00 on %s at eight in Prague', (day, hour, opens) => {
    expect(nextOpen(at(day, hour), HOURS, calendar)).toBe(at(opens, 8));
  });

  it('need no waiting while they are open', () => {
    const now = at('2026-12-28', 9, 30);
    expect(nextOpen(now, HOURS, calendar)).toBe(now);
  });
});
