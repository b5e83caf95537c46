import { describe, expect, it } from '@jest/globals';
import { addDays, czechCalendar, day, yearOf } from '../../../../libs/law/index.ts';
import type { DemoPeople } from '../people.ts';
import { Diary } from './diary.ts';
import { methodicalDays } from './methodical-days.ts';

const DAYS = Array.from({ length: 3 * 366 }, (_, n) => addDays(day('2026-01-01'), n));

describe('the methodological meetings of the demo office', () => {
  it('hold in each year no more days of a theme than it may have, and in each that is over as many as it must have, on whatever day they are filled in', () => {
    for (const today of DAYS) {
      const { past, invited, planned } = methodicalDays(new Diary('quota', { today, now: 0, calendar: czechCalendar(), seed: 1, people: {} as DemoPeople }, new Map()));
      const all = [...past, invited, planned];
      expect({ today, ordered: past.every((each, n) => n === 0 || each.day > (past[n - 1]?.day ?? '')), enough: past.length >= 3 }).toEqual({ today, ordered: true, enough: true });
      for (const year of new Set(all.map((one) => yearOf(one.day)))) {
        const of = (themeId: string): number => all.filter((one) => one.themeId === themeId && yearOf(one.day) === year).length;
        const [foster, others] = [of('t1'), of('t2')];
        const whole = year < yearOf(today) || foster + others > 3;
        expect({ today, year, tooMany: foster > 2 || others > 3, tooFew: whole && (foster < 2 || others < 2) }).toEqual({ today, year, tooMany: false, tooFew: false });
      }
    }
  });
});
