import { describe, expect, it } from '@jest/globals';
import {
  INTERNAL_LADDER, LawError, OTHERS_LADDER, STANDARD_LADDER, computeHours, computeRule, day, deadlineReport, lintRules, refusePauseOrExtension, ruleBook, ruleBookOf, type RuleVersion,
} from './index.ts';

const book = ruleBook();
const complaint = book.rule('complaint-60d', day('2026-11-02'));

function codeOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof LawError) return error.code;
    throw error;
  }
}

describe('the rule book', () => {
  it('is fit by its own linter, whatever the configuration', () => {
    const odd = ruleBook({ reviewDays: 30, noticeCountsWhen: 'delivered', noticeDispatchDay: 45, fictionRolls: false, forwardWorkingDays: 3, measuresWorkingDays: 4 });
    expect(lintRules(odd.all())).toEqual([]);
    expect(odd.version).not.toBe(book.version);
    expect(odd.rule('complaint-60d', day('2026-11-02')).fulfilledBy).toBe('noticeDelivered');
    expect(odd.rule('review-60d', day('2026-11-02')).period).toEqual({ unit: 'd', amount: 30 });
    expect(odd.rule('databox-fiction-10d', day('2026-03-19')).rolls).toBe(false);
  });

  it('reminds by the ladder that the office set, for all of its deadlines or for those of one rule; for no other', () => {
    const standard = { ...STANDARD_LADDER, daysBefore: [10, 2] };
    const review = { ...STANDARD_LADDER, daysBefore: [20], managerFrom: 'before-20' };
    const others = { internal: INTERNAL_LADDER, others: OTHERS_LADDER };
    const set = ruleBook({ ladders: { standard, ...others, rules: { 'review-60d': review } } });
    const ladderOf = (ruleId: string) => set.rule(ruleId, day('2026-11-02')).ladder;
    expect([ladderOf('complaint-60d'), ladderOf('review-60d'), ladderOf('orp-complaint-60d'), ladderOf('notice-draft-d40')]).toEqual([standard, review, OTHERS_LADDER, INTERNAL_LADDER]);
    for (const ruleId of ['no-such-rule', 'orp-complaint-60d', 'notice-draft-d40']) {
      expect(codeOf(() => ruleBook({ ladders: { standard, ...others, rules: { [ruleId]: review } } }))).toBe('ladder.unknownRule');
    }
  });

  it('applies a rule only within the time of its law', () => {
    expect(codeOf(() => book.rule('complaint-60d', day('2005-12-31')))).toBe('rule.notInForce');
    expect(codeOf(() => computeRule({ rule: complaint, from: day('2005-12-31') }))).toBe('rule.notInForce');
    expect(codeOf(() => book.rule('complaint-60d', day('2006-01-01')))).toBeNull();
    expect(codeOf(() => book.rule('objections-15d', day('2013-12-31')))).toBe('rule.notInForce');
    expect(codeOf(() => book.rule('objections-15d', day('2014-01-01')))).toBeNull();
    expect(codeOf(() => book.rule('no-such-rule', day('2026-01-01')))).toBe('rule.unknown');
    expect(codeOf(() => deadlineReport({ from: '2000-08-08', period: 'P1D' }))).toBe('calendar.outsideLaw');
    expect(codeOf(() => deadlineReport({ from: '2000-08-09', period: 'P1D' }))).toBeNull();
  });

  it('refuses to pause or extend a complaint, and says why', () => {
    expect(complaint.pause.allowed || complaint.extension.allowed).toBe(false);
    expect(refusePauseOrExtension(complaint, 'pause')).toMatchObject({ code: 'pause.notAllowed', messageCs: expect.stringContaining('§ 64') });
    expect(refusePauseOrExtension(complaint)).toMatchObject({ code: 'extension.notAllowed', messageCs: expect.stringContaining('§ 175 odst. 5') });
  });

  it('never lets hours and days mix', () => {
    const breach = book.rule('gdpr-breach-72h', day('2026-03-27'));
    expect(codeOf(() => computeRule({ rule: breach, from: day('2026-03-27') }))).toBe('rule.unitMixed');
    expect(codeOf(() => computeHours(complaint, 0))).toBe('rule.unitMixed');
    const becameAware = Date.UTC(2026, 2, 27, 22, 0);
    expect(new Date(computeHours(breach, becameAware)).toISOString()).toBe('2026-03-30T22:00:00.000Z');
  });

  it('asks for the day where the authority sets one, and takes none elsewhere', () => {
    const rule = book.rule('measure-check', day('2026-11-02'));
    expect(codeOf(() => computeRule({ rule, from: day('2026-11-02') }))).toBe('rule.dueMissing');
    expect(codeOf(() => computeRule({ rule, from: day('2026-11-02'), due: day('2026-11-01') }))).toBe('period.endBeforeStart');
    expect(codeOf(() => computeRule({ rule: complaint, from: day('2026-11-02'), due: day('2026-12-01') }))).toBe('rule.dueNotTaken');
    expect(computeRule({ rule, from: day('2026-11-02'), due: day('2026-12-25') })).toMatchObject({ period: 'date:2026-12-25', legalEnd: '2026-12-28' });
  });

  it('keeps a running term with its own version unless the newer one says to switch', () => {
    const older: RuleVersion = { ...complaint, validTo: day('2026-12-31') };
    const newer: RuleVersion = { ...complaint, version: 2, validFrom: day('2027-01-01'), examples: complaint.examples };
    const keep = ruleBookOf([older, newer], 'test');
    const change = ruleBookOf([older, { ...newer, transitional: 'switch' }], 'test');
    const today = day('2027-01-10');
    expect(keep.ruleFor('complaint-60d', day('2026-11-02'), today).version).toBe(1);
    expect(change.ruleFor('complaint-60d', day('2026-11-02'), day('2026-12-31')).version).toBe(1);
    const switched = change.ruleFor('complaint-60d', day('2026-11-02'), today);
    expect(switched.version).toBe(2);
    expect(computeRule({ rule: switched, from: day('2026-11-02') }).ruleVersion).toBe(2);
    expect(keep.rule('complaint-60d', today).version).toBe(2);
  });
});

describe('the linter refuses', () => {
  const broken: readonly [string, (rule: RuleVersion) => unknown, string][] = [
    ['a rule without citation', (rule) => ({ ...rule, citation: ' ' }), 'no citation'],
    ['a rule without unit', (rule) => ({ ...rule, period: { amount: 60 } }), 'no unit'],
    ['a rule without effect', (rule) => ({ ...rule, effect: undefined }), 'no legal effect'],
    ['a rule that binds no one', (rule) => ({ ...rule, binds: undefined }), 'no one is bound'],
    ['a rule without worked examples', (rule) => ({ ...rule, examples: [] }), 'fewer than 2 worked examples'],
    ['a term of no length', (rule) => ({ ...rule, period: { unit: 'd', amount: 0 } }), 'period "P0D": a period of no length'],
    ['a missing amount', (rule) => ({ ...rule, period: { unit: 'w' } }), 'period "PundefinedW": not a period'],
    ['hours counted as days', (rule) => ({ ...rule, period: { unit: 'h', amount: 24 } }), 'hours and days mix'],
    ['days counted as hours', (rule) => ({ ...rule, regime: 'hours' }), 'hours and days mix'],
    ['working days in a statutory term', (rule) => ({ ...rule, period: { unit: 'wd', amount: 60 } }), 'working days count for internal targets only'],
    ['a wrong example', (rule) => ({ ...rule, examples: rule.examples.map((example) => ({ ...example, legalEnd: example.nominalEnd })) }),
      'example 2026-11-02 gives 2027-01-01 / 2027-01-04, not 2027-01-01 / 2027-01-01'],
    ['a rule of no time', (rule) => ({ ...rule, validFrom: undefined }), 'no time of validity'],
    ['an extension that leads nowhere', (rule) => ({ ...rule, extension: { allowed: true, by: null, times: 1, ruleId: 'nowhere', citation: '§', condition: rule.title } }),
      'its extension leads to no rule: nowhere'],
    ['doubt without a doubtful point', (rule) => ({ ...rule, confirmed: false, openPoint: null }), 'unconfirmed without naming the doubtful point, or the reverse'],
  ];

  it.each(broken)('%s', (_name, damage, problem) => {
    const rule = damage(complaint) as RuleVersion;
    expect(lintRules([rule]).map((found) => found.problem)).toContain(problem);
    expect(codeOf(() => ruleBookOf([rule], 'test'))).toBe('rules.invalid');
  });

  it('a wrong example of a term in hours', () => {
    const breach = book.rule('gdpr-breach-72h', day('2026-03-27'));
    const wrong = { ...breach, examples: breach.examples.map((example) => ({ ...example, legalEnd: example.from })) };
    expect(lintRules([breach])).toEqual([]);
    expect(lintRules([wrong])).toHaveLength(2);
  });

  it('two versions in force on one day', () => {
    const second: RuleVersion = { ...complaint, version: 2, validFrom: day('2027-01-01') };
    expect(lintRules([complaint, second])).toEqual([{ ruleId: 'complaint-60d', version: 2, problem: 'overlaps version 1 in number or time' }]);
  });
});
