import { describe, expect, it } from '@jest/globals';
import type { GroupMember } from '../../../api/groups.ts';
import { continuityOf } from './continuity.ts';

const member = (name: string, from: string, to: string | null): GroupMember =>
  ({ id: name, roleId: 'r', name, email: null, organisation: null, nominatedBy: null, personId: null, officeId: null, from, to, version: 1 });

describe('how a role of a platform has been held', () => {
  it('names the days between two mandates on which nobody held it, and who holds it last first', () => {
    const { holders, gaps, vacant } = continuityOf([member('B', '2026-09-01', null), member('A', '2025-01-01', '2026-06-30')], '2026-11-28');
    expect(holders.map(({ name }) => name)).toEqual(['B', 'A']);
    expect(gaps).toEqual([{ from: '2026-07-01', to: '2026-08-31' }]);
    expect(vacant).toBe(false);
  });

  it('is without a gap where one follows the other the next day, or before the other ends', () => {
    expect(continuityOf([member('A', '2025-01-01', '2025-12-31'), member('B', '2026-01-01', '2026-12-31'), member('C', '2026-10-01', null)], '2026-11-28').gaps).toEqual([]);
  });

  it('is vacant before anybody, after the last day of the last, and until a mandate that is to come', () => {
    expect(continuityOf([], '2026-11-28').vacant).toBe(true);
    expect(continuityOf([member('A', '2025-01-01', '2026-11-27')], '2026-11-28').vacant).toBe(true);
    expect(continuityOf([member('A', '2025-01-01', '2026-11-28')], '2026-11-28').vacant).toBe(false);
    expect(continuityOf([member('A', '2027-01-01', null)], '2026-11-28').vacant).toBe(true);
  });
});
