import { describe, expect, it } from '@jest/globals';
import { attendedDays } from './index.ts';
import { FIRST, mark, SECOND, TWO_DAYS } from './spec-support.ts';

describe('the days attended', () => {
  it('count for whoever was there, also as a guest or a deputy, and for nobody else', () => {
    for (const presence of ['present', 'guest', 'deputy'] as const) {
      expect(attendedDays(TWO_DAYS, [mark(presence)])).toEqual([{ day: FIRST, from: '09:00', to: '15:30', minutes: 390 }]);
    }
    for (const presence of ['excused', 'absent'] as const) expect(attendedDays(TWO_DAYS, [mark(presence)])).toEqual([]);
    expect(attendedDays(TWO_DAYS, [])).toEqual([]);
  });

  it('begin when somebody came late, and not before the meeting for whoever came early', () => {
    expect(attendedDays(TWO_DAYS, [mark('present', { lateAt: '11:45' })])).toEqual([{ day: FIRST, from: '11:45', to: '15:30', minutes: 225 }]);
    expect(attendedDays(TWO_DAYS, [mark('present', { lateAt: '08:00' })])).toEqual([{ day: FIRST, from: '09:00', to: '15:30', minutes: 390 }]);
    expect(attendedDays(TWO_DAYS, [mark('present', { lateAt: '15:30' })])).toEqual([]);
  });

  it('are told day by day', () => {
    expect(attendedDays(TWO_DAYS, [mark('absent'), mark('deputy', { day: SECOND })])).toEqual([{ day: SECOND, from: '08:30', to: '12:00', minutes: 210 }]);
  });
});
