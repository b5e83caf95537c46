import { describe, expect, it } from '@jest/globals';
import { groupOf } from './groups.ts';

describe('the group of a task', () => {
  it.each([
    ['2026-11-22', 'today'], ['2026-11-23', 'today'], ['2026-11-24', 'week'], ['2026-11-29', 'week'], ['2026-11-30', 'later'], [null, 'undated'],
  ])('on Monday 23 November 2026 what is due %s is %s', (due, group) => {
    expect(groupOf({ urgent: false, due }, '2026-11-23')).toBe(group);
  });

  it('on a Sunday the week ends with the day, over a change of the year too', () => {
    expect(groupOf({ urgent: false, due: '2026-11-30' }, '2026-11-29')).toBe('later');
    expect(groupOf({ urgent: false, due: '2027-01-03' }, '2026-12-31')).toBe('week');
  });

  it('what is urgent stands on top whenever it is due', () => {
    expect(groupOf({ urgent: true, due: null }, '2026-11-23')).toBe('urgent');
  });
});
