import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, czechCalendar, day, daysBetween, weekday, yearOf, type Day } from '../../law/index.ts';
import type { SeriesSettings } from '../series/commands.ts';
import type { Frequency } from '../series/vocabulary.ts';
import { candidateDays, daysFrom, objectionsTo, packed, type Ground } from './ground.ts';
import { proposeDates, type ProposalInput } from './propose.ts';
import { meetingsAsked } from './themes.ts';

const calendar = czechCalendar();
const THEMES: SeriesSettings['themes'] = [{ id: 'foster', daysMin: 2, daysMax: 2 }, { id: 'other', daysMin: 2, daysMax: 3 }];
const FREE: Ground = { year: 2027, calendar, avoidWeekdays: [1, 3], daysOnEnd: 1, busy: [], taken: [], offices: [] };

function input({ ground = {}, settings = {}, ...changes }: Partial<Omit<ProposalInput, 'ground' | 'settings'>> & { ground?: Partial<Ground>; settings?: Partial<ProposalInput['settings']> } = {}): ProposalInput {
  return {
    ground: { ...FREE, ...ground }, settings: { themes: THEMES, frequency: 'quarterly', daysOnEnd: 1, ...settings }, earliest: day('2026-10-31'),
    occurrences: [], slots: [], newSlotId: (n) => `s-${n}`, ...changes,
  };
}

const days = (given: ProposalInput): readonly Day[] => proposeDates(given).map((date) => date.day);
const held = (themeId: string, on: string, meetingId = on) => ({ meetingId, themeId, days: [day(on)], standing: 'planned' as const });

describe('the proposal for a year', () => {
  it('has one day about the middle of each quarter, the themes in turns', () => {
    expect(proposeDates(input())).toEqual([
      { slotId: 's-1', themeId: 'foster', day: '2027-02-12' }, { slotId: 's-2', themeId: 'other', day: '2027-05-14' },
      { slotId: 's-3', themeId: 'foster', day: '2027-08-13' }, { slotId: 's-4', themeId: 'other', day: '2027-11-16' },
    ]);
  });

  it('has a fifth day where the quotas ask for it', () => {
    const found = proposeDates(input({ settings: { themes: [{ id: 'foster', daysMin: 2, daysMax: 2 }, { id: 'other', daysMin: 3, daysMax: 3 }] } }));
    expect(found.map(({ themeId }) => themeId).toSorted()).toEqual(['foster', 'foster', 'other', 'other', 'other']);
  });

  it.each([['half-yearly', 2], ['yearly', 1], ['monthly', 12]] as const)('is %s: %i days where no quota asks for more', (frequency, count) => {
    expect(days(input({ settings: { frequency, themes: [{ id: 'all', daysMin: null, daysMax: null }] } }))).toHaveLength(count);
  });

  it('is only what the quotas ask for where meetings are called as needed, spread over the year', () => {
    expect(days(input({ settings: { frequency: 'as-called', themes: [{ id: 'all', daysMin: null, daysMax: null }] } }))).toEqual([]);
    const three = days(input({ settings: { frequency: 'as-called', themes: [{ id: 'all', daysMin: 3, daysMax: null }] } }));
    expect(three.map((on) => on.slice(0, 7))).toEqual(['2027-03', '2027-07', '2027-10']);
  });

  it('leaves alone the quarter that has a meeting, counts it, and has no more days than the quotas leave room for', () => {
    const found = proposeDates(input({ occurrences: [held('foster', '2027-03-04'), held('foster', '2027-04-08')] }));
    expect(found.map(({ themeId, day: on }) => [themeId, on.slice(0, 7)])).toEqual([['other', '2027-08'], ['other', '2027-11']]);
  });

  it('replaces a meeting that was cancelled', () => {
    expect(days(input({ occurrences: [{ ...held('foster', '2027-02-12'), standing: 'cancelled' }] }))).toHaveLength(4);
  });

  it('is for the rest of the year once it has begun, and never before people can be invited', () => {
    const found = days(input({ earliest: day('2027-07-20') }));
    expect(found).toHaveLength(4);
    expect(found.every((on) => on >= '2027-07-20')).toBe(true);
  });

  it('takes the day on which the fewest of the invited offices are missing', () => {
    const away = (officeId: string, from: string, to: string) => ({ officeId, from: day(from), to: day(to), kind: 'school-holiday' as const });
    const busy = [away('orp-1', '2027-01-01', '2027-02-26'), away('orp-2', '2027-02-20', '2027-03-31'), away('orp-3', '2027-01-01', '2027-12-31')];
    const [first] = days(input({ ground: { offices: ['orp-1', 'orp-2'], busy } }));
    expect(first).toBe('2027-02-12');
    expect(days(input({ ground: { offices: ['orp-1'], busy } }))[0]).toBe('2027-03-02');
  });

  it('keeps off the days of other series and those beside them', () => {
    expect(days(input({ ground: { taken: [day('2027-02-11')] } }))[0]).toBe('2027-02-16');
  });

  it('of two days on end has both free, and counts both for the quota', () => {
    const found = proposeDates(input({ ground: { daysOnEnd: 2 }, settings: { daysOnEnd: 2, frequency: 'half-yearly' } }));
    expect(found.map(({ themeId }) => themeId)).toEqual(['foster', 'other']);
    for (const { day: on } of found) expect(weekday(on)).toBe(4);
  });
});

const frequencies = fc.constantFrom<Frequency>('quarterly', 'half-yearly', 'yearly', 'monthly', 'as-called');
const years = fc.integer({ min: 2026, max: 2040 });
const dayOf = (year: number) => fc.integer({ min: 0, max: 364 }).map((n) => addDays(day(`${year}-01-01`), n));
const themes = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.option(fc.integer({ min: 0, max: 3 }))), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([daysMin, more], index) => ({ id: `t-${index}`, daysMin, daysMax: more === null ? null : daysMin + more })));

const inputs = years.chain((year) => fc.record({
  frequency: frequencies, themes, daysOnEnd: fc.constantFrom<1 | 2>(1, 2),
  avoidWeekdays: fc.constantFrom<readonly number[]>([1, 3], [], [5], [1, 2]),
  busy: fc.array(fc.tuple(dayOf(year), fc.integer({ min: 0, max: 40 }), fc.option(fc.constantFrom('orp-1', 'orp-2'))), { maxLength: 4 }),
  taken: fc.array(dayOf(year), { maxLength: 5 }), earliest: dayOf(year), occurrence: fc.option(dayOf(year)),
}).map(({ busy, taken, avoidWeekdays, earliest, occurrence, ...settings }) => input({
  ground: {
    year, avoidWeekdays, taken, daysOnEnd: settings.daysOnEnd, offices: ['orp-1', 'orp-2'],
    busy: busy.map(([from, length, officeId]) => ({ from, to: addDays(from, length), officeId, kind: 'busy' })),
  },
  settings, earliest, occurrences: occurrence === null ? [] : [{ meetingId: 'm', themeId: 't-0', days: [occurrence], standing: 'planned' }],
})));

describe('every proposal', () => {
  it('has working days of its year alone, none avoided, none busy for all, none too early, in order and a week apart', () => {
    fc.assert(fc.property(inputs, (given) => {
      const { ground, earliest, occurrences } = given;
      const found = days(given);
      const standing = occurrences.flatMap((occurrence) => occurrence.days);
      found.forEach((on, index) => {
        for (const each of daysFrom(on, ground.daysOnEnd)) {
          expect(yearOf(each)).toBe(ground.year);
          expect(calendar.isWorkingDay(each)).toBe(true);
          expect(ground.avoidWeekdays).not.toContain(weekday(each));
          expect(ground.busy.some(({ officeId, from, to }) => officeId === null && from <= each && each <= to)).toBe(false);
          expect(ground.taken.some((other) => Math.abs(daysBetween(other, each)) <= 1)).toBe(false);
          expect(standing.some((other) => Math.abs(daysBetween(other, each)) < 7)).toBe(false);
        }
        expect(on >= earliest).toBe(true);
        const before = found[index - 1];
        if (before !== undefined) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(7);
      });
    }), { numRuns: 300 });
  });

  it('meets the quotas wherever the year has room, and is the same each time', () => {
    fc.assert(fc.property(inputs, (given) => {
      const { ground, settings, earliest, occurrences } = given;
      const counted = { 't-0': occurrences.length };
      const asked = meetingsAsked(settings.themes, counted, settings.daysOnEnd);
      const room = packed(candidateDays(ground).filter((candidate) => candidate.day >= earliest), occurrences.flatMap((occurrence) => occurrence.days), settings.daysOnEnd);
      const found = proposeDates(given);
      expect(found.length).toBeGreaterThanOrEqual(Math.min(asked, room.length));
      if (room.length >= asked) {
        for (const { id, daysMin } of settings.themes) {
          const got = found.filter(({ themeId }) => themeId === id).length * settings.daysOnEnd + (id === 't-0' ? occurrences.length : 0);
          expect(got).toBeGreaterThanOrEqual(daysMin ?? 0);
        }
      }
      expect(proposeDates(given)).toEqual(found);
    }), { numRuns: 300 });
  });

  it('never has a day that was said to be busy', () => {
    fc.assert(fc.property(inputs, fc.nat(), (given, n) => {
      const found = days(given);
      const on = found[n % Math.max(1, found.length)];
      if (on === undefined) return;
      const busy = [...given.ground.busy, { from: on, to: on, officeId: null, kind: 'busy' as const }];
      expect(days({ ...given, ground: { ...given.ground, busy } })).not.toContain(on);
    }), { numRuns: 150 });
  });
});

describe('what speaks against a day', () => {
  const ground: Ground = {
    year: 2027, calendar: czechCalendar(), avoidWeekdays: [1, 3], daysOnEnd: 2, offices: ['orp-1', 'orp-2'], taken: [day('2027-05-20')],
    busy: [{ from: day('2027-02-08'), to: day('2027-02-12'), officeId: 'orp-1', kind: 'closed' }, { from: day('2027-03-01'), to: day('2027-03-31'), officeId: null, kind: 'statements' }],
  };

  it('is nothing on a day that is free, and each reason by itself on others, of the second day as of the first', () => {
    expect(objectionsTo(day('2027-04-15'), ground)).toEqual({ avoidedWeekday: false, busy: false, otherSeries: false, officesAway: 0 });
    expect(objectionsTo(day('2027-04-13'), ground)).toMatchObject({ avoidedWeekday: true, busy: false });
    expect(objectionsTo(day('2027-02-11'), ground)).toEqual({ avoidedWeekday: false, busy: false, otherSeries: false, officesAway: 1 });
    expect(objectionsTo(day('2027-03-11'), ground)).toMatchObject({ busy: true, officesAway: 0 });
    expect(objectionsTo(day('2027-05-20'), ground)).toMatchObject({ otherSeries: true });
  });
});
