import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, czechCalendar, day, yearOf } from '../../law/index.ts';
import type { Occurrence } from '../series/state.ts';
import type { Ground } from './ground.ts';
import { quotaMeters, type QuotaInput, type QuotaMeter } from './quota.ts';

const GROUND: Ground = { year: 2027, calendar: czechCalendar(), avoidWeekdays: [1, 3], daysOnEnd: 1, busy: [], taken: [], offices: [] };
const BASE: QuotaInput = {
  ground: GROUND, today: day('2027-03-01'), occurrences: [], slots: [],
  settings: { themes: [{ id: 'foster', daysMin: 2, daysMax: 2 }, { id: 'other', daysMin: null, daysMax: null }], daysOnEnd: 1, inviteDaysBefore: 30 },
};
const meter = (changes: Partial<QuotaInput>): QuotaMeter => quotaMeters({ ...BASE, ...changes })[0] as QuotaMeter;
const on = (standing: Occurrence['standing'], ...texts: string[]): Occurrence => ({ meetingId: texts.join(), themeId: 'foster', standing, days: texts.map(day) });

describe('the meter of a quota', () => {
  it('counts days held, to come and proposed, and not those cancelled or of another year', () => {
    expect(meter({
      occurrences: [on('held', '2027-01-12'), on('cancelled', '2027-02-11'), on('held', '2026-12-15')], slots: [{ slotId: 's', themeId: 'foster', day: day('2027-06-10') }],
    })).toMatchObject({ done: 1, planned: 0, proposed: 1, missing: 1, standing: 'on-course' });
    expect(meter({ occurrences: [on('held', '2027-01-12', '2027-01-13')] })).toMatchObject({ done: 2, missing: 0, lastCallDay: null, standing: 'met' });
    expect(meter({ occurrences: [on('held', '2027-01-12'), on('planned', '2027-05-13')] })).toMatchObject({ done: 1, planned: 1, missing: 0, standing: 'on-course' });
  });

  it('names the last day on which the missing days can still be called, a week between them', () => {
    expect(meter({}).lastCallDay).toBe('2027-11-16');
    expect(meter({ occurrences: [on('held', '2027-01-12')] }).lastCallDay).toBe('2027-11-23');
  });

  it('is at risk sixty days before, and impossible on the day after', () => {
    const standings = ['2027-09-16', '2027-09-17', '2027-11-16', '2027-11-17'].map((today) => meter({ today: day(today) }).standing);
    expect(standings).toEqual(['on-course', 'at-risk', 'at-risk', 'impossible']);
    expect(meter({ today: day('2027-11-17') })).toMatchObject({ stillPossible: 1, lastCallDay: null });
  });

  it('lets busy days and other series take days away', () => {
    const busy = [{ from: day('2027-12-01'), to: day('2027-12-31'), officeId: null, kind: 'busy' as const }];
    expect(meter({ ground: { ...GROUND, busy } }).lastCallDay).toBe('2027-10-24');
  });

  it('counts the days that other themes lack, for they share the year', () => {
    const themes = [{ id: 'foster', daysMin: 1, daysMax: null }, { id: 'other', daysMin: 1, daysMax: null }];
    const [foster, other] = quotaMeters({ ...BASE, today: day('2027-11-20'), settings: { ...BASE.settings, themes } });
    expect([foster?.standing, other?.standing, foster?.stillPossible]).toEqual(['at-risk', 'at-risk', 1]);
  });

  it('says impossible exactly when fewer days can be called than are missing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 60 }), fc.constantFrom<1 | 2>(1, 2), (n, daysMin, daysOnEnd) => {
      const today = addDays(day('2027-01-01'), n);
      const settings = { themes: [{ id: 'foster', daysMin, daysMax: null }], daysOnEnd, inviteDaysBefore: 30 };
      const found = meter({ today, settings, ground: { ...GROUND, daysOnEnd } });
      expect(yearOf(today)).toBe(2027);
      expect(found.standing === 'impossible').toBe(found.missing > 0 && found.lastCallDay === null);
      expect(found.missing > found.stillPossible).toBe(found.standing === 'impossible');
    }), { numRuns: 100 });
  });
});
