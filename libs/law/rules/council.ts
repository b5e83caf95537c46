import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import { REGIONS, SR } from './acts.ts';
import { defineRule } from './define.ts';

/** Co kraj vyřizuje podle vlastních pravidel, ne podle § 175 SŘ, a co dokončuje z moci úřední. */
export function councilRules(config: LawConfig): readonly RuleVersion[] {
  return [councilComplaint(config), exOfficio(config)];
}

function councilComplaint(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'council-rules-60d', act: REGIONS, provision: 'pravidla rady kraje podle § 59',
    period: 'P60D', binds: 'us', effect: 'analogous', fulfilledBy: 'noticeDispatched',
    title: { cs: 'Vyřízení stížnosti podle pravidel rady kraje', en: 'Handling a complaint under the rules of the regional council' },
    trigger: { cs: 'doručení stížnosti krajskému úřadu', en: 'delivery of the complaint to the regional authority' },
    openPoint: { cs: 'délka lhůty podle pravidel rady kraje (počítá se obdobně podle § 175 odst. 5 správního řádu).', en: 'the length of the term under the council’s rules (counted by analogy with section 175(5)).' },
    advice: {
      cs: 'Orientační lhůta uplynula, nejde o porušení zákona. Stížnost dokončete bez zbytečných průtahů a stěžovatele informujte o stavu.',
      en: 'The guideline has passed; this is no breach of law. Finish the complaint without undue delay and tell the complainant how it stands.',
    },
    examples: ['2026-11-02 2027-01-01 2027-01-04', '2026-02-02 2026-04-03 2026-04-07', '2024-02-01 2024-04-01 2024-04-02'],
  });
}

function exOfficio(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'ex-officio-60d', act: SR, provision: 'interní termín k § 6 odst. 1', period: 'P60D', binds: 'us', effect: 'internal',
    fulfilledBy: 'claimEvaluated', ladder: config.ladders.standard,
    title: { cs: 'Dokončení šetření z moci úřední', en: 'Finishing an inquiry of our own motion' },
    trigger: { cs: 'doručení stížnosti, která byla vzata zpět', en: 'delivery of the complaint that was withdrawn' },
    advice: {
      cs: 'Stížnost byla vzata zpět, zákonná lhůta neběží. Šetření dokončete bez zbytečných průtahů a výsledek založte do spisu.',
      en: 'The complaint was withdrawn and no statutory term runs. Finish the inquiry without undue delay and file its result.',
    },
    examples: ['2026-11-02 2027-01-01 2027-01-01', '2026-02-02 2026-04-03 2026-04-03', '2026-11-22 2027-01-21 2027-01-21'],
  });
}
