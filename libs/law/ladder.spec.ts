import { describe, expect, it } from '@jest/globals';
import {
  INTERNAL_LADDER, OTHERS_LADDER, STANDARD_LADDER, compute, czechCalendar, day, hasOverdueRung, ladder, overdueRung, parsePeriod, rungDue,
  type LadderSpec,
} from './index.ts';

const calendar = czechCalendar();

function inputFor(from: string, period: string, spec: LadderSpec = STANDARD_LADDER) {
  const { nominalEnd, legalEnd } = compute({ from: day(from), period: parsePeriod(period), rolls: spec.style !== 'target' });
  return { spec, day0: day(from), nominalEnd, legalEnd, calendar };
}

function shown(rungs: ReturnType<typeof ladder>): readonly string[] {
  return rungs.map((rung) => `${rung.key} ${rung.day} ${rung.kind}`);
}

describe('the ladder of a deadline that binds us', () => {
  it('stands as the design gives it for a complaint of 2 November 2026', () => {
    expect(shown(ladder(inputFor('2026-11-02', 'P60D')))).toEqual([
      'day-30 2026-12-02 reminder',
      'before-14 2026-12-10 reminder',
      'before-7 2026-12-21 reminder',
      'before-3 2026-12-29 reminder',
      'before-1 2026-12-31 escalation',
      'legal-day 2027-01-04 escalation',
    ]);
  });

  it('goes on each working day for ten, then weekly, never on a day of rest', () => {
    const input = inputFor('2026-11-02', 'P60D');
    expect(overdueRung({ ...input, n: 1 })).toEqual({ key: 'after-1', day: '2027-01-05', audience: 'owner+manager', kind: 'escalation' });
    expect(overdueRung({ ...input, n: 10 }).day).toBe('2027-01-18');
    expect(overdueRung({ ...input, n: 11 })).toMatchObject({ key: 'weekly-1', day: '2027-01-25' });
    expect(overdueRung({ ...input, n: 20 })).toMatchObject({ key: 'weekly-10', day: '2027-03-25' });
  });

  it('drops the rungs on or before day 0 and the thirtieth day of a shorter term', () => {
    expect(shown(ladder(inputFor('2026-11-02', 'P7D')))).toEqual([
      'before-3 2026-11-04 reminder', 'before-1 2026-11-06 escalation', 'legal-day 2026-11-09 escalation',
    ]);
    expect(ladder(inputFor('2026-11-02', 'P59D')).map((rung) => rung.key)).not.toContain('day-30');
  });

  it('keeps the higher of two rungs on one day', () => {
    const spec: LadderSpec = { ...STANDARD_LADDER, daysBefore: [3, 1], longTermDay: 59 };
    const rungs = ladder(inputFor('2026-09-07', 'P60D', spec));
    expect(new Set(rungs.map((rung) => rung.day)).size).toBe(rungs.length);
    const both = rungs.filter((rung) => rung.day === '2026-11-05' || rung.key === 'day-59');
    expect(both.map((rung) => rung.key)).toEqual(['before-1']);
  });

  it('moves a rung on a day of rest earlier, but never the legal day', () => {
    expect(ladder(inputFor('2026-10-16', 'P60D'))[0]).toMatchObject({ key: 'day-30', day: '2026-11-13' });
    const notRolling = { ...inputFor('2026-11-02', 'P60D'), nominalEnd: day('2027-01-02'), legalEnd: day('2027-01-02') };
    expect(ladder(notRolling).at(-1)).toMatchObject({ key: 'legal-day', day: '2027-01-02' });
  });

  it('tells which rung is due after a gap, so that a missed one is still sent once', () => {
    const input = inputFor('2026-11-02', 'P60D');
    expect(rungDue({ ...input, today: day('2026-12-01') })).toBeNull();
    expect(rungDue({ ...input, today: day('2026-12-30') })?.key).toBe('before-3');
    expect(rungDue({ ...input, today: day('2027-01-31') })?.key).toBe('weekly-1');
  });
});

describe('the ladders of other deadlines', () => {
  it('gives an internal target one message to the owner that morning, earlier when it is a day of rest', () => {
    expect(shown(ladder(inputFor('2026-11-02', 'P40D', INTERNAL_LADDER)))).toEqual(['target 2026-12-11 reminder']);
  });

  it('gives a deadline that binds another one message on the working day after it', () => {
    expect(shown(ladder(inputFor('2026-11-02', 'P60D', OTHERS_LADDER)))).toEqual(['others-overdue 2027-01-05 reminder']);
  });

  it('ends there', () => {
    expect(hasOverdueRung(INTERNAL_LADDER, 1)).toBe(false);
    expect(() => overdueRung({ ...inputFor('2026-11-02', 'P60D', OTHERS_LADDER), n: 1 })).toThrow(expect.objectContaining({ code: 'ladder.noRung' }));
  });
});
