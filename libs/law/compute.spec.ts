import { describe, expect, it } from '@jest/globals';
import { chainStart, compute, computeRule, day, explain, parsePeriod, ruleBook } from './index.ts';

describe('a period is computed and explains itself', () => {
  it('starts on the day the message came into the data box, not on the day it was stamped', () => {
    const rule = ruleBook().rule('complaint-60d', day('2026-11-20'));
    expect(computeRule({ rule, from: day('2026-11-20') }).legalEnd).toBe('2027-01-19');
  });

  it('gives the municipality its own sixty days from its own delivery', () => {
    const rule = ruleBook().rule('orp-complaint-60d', day('2026-11-24'));
    expect(computeRule({ rule, from: day('2026-11-24') })).toMatchObject({ legalEnd: '2027-01-25', binds: 'orp' });
  });

  it('names day 0, each skipped day, the roll and the law', () => {
    const rule = ruleBook().rule('complaint-60d', day('2026-11-02'));
    const computation = computeRule({ rule, from: day('2026-11-02'), proof: 'doručenka 1' });
    expect(explain(computation, 'cs')).toBe([
      'Den 0: pondělí 2. 11. 2026 (doklad: doručenka 1). Tento den se nepočítá (§ 40 odst. 1 písm. a) správního řádu).',
      'Konec lhůty (60 dnů): pátek 1. 1. 2027.',
      'Pátek 1. 1. 2027 není pracovní den: Den obnovy samostatného českého státu, Nový rok (zákon č. 245/2000 Sb.).',
      'Sobota 2. 1. 2027 není pracovní den.',
      'Neděle 3. 1. 2027 není pracovní den.',
      'Poslední den lhůty je nejbližší příští pracovní den: pondělí 4. 1. 2027 (§ 40 odst. 1 písm. c) správního řádu).',
      'Podle: § 175 odst. 5 zákona č. 500/2004 Sb. (zákonná lhůta; pravidlo complaint-60d, verze 1). Čeká na potvrzení právníka: zda šedesátý den zachovává vypravení, nebo až doručení vyrozumění.',
    ].join('\n'));
    expect(computation.steps.map((step) => step.kind)).toEqual(['day0', 'count', 'skip', 'skip', 'skip', 'roll', 'citation']);
  });

  it('chains a term from the nominal or the legal end as the rule says', () => {
    const first = compute({ from: day('2024-10-25'), period: parsePeriod('P60D') });
    const rule = ruleBook().rule('complaint-60d', day('2024-10-25'));
    const thirty = (chain: 'nominal' | 'legal') =>
      compute({ from: chainStart(first, { ...rule, chain }), period: parsePeriod('P30D') }).legalEnd;
    expect(thirty('nominal')).toBe('2025-01-23');
    expect(thirty('legal')).toBe('2025-01-27');
  });
});
