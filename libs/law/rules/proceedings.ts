import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import { SR } from './acts.ts';
import { defineRule } from './define.ts';

/** Správní řízení, nečinnost a přezkum. */
export function proceedingRules(config: LawConfig): readonly RuleVersion[] {
  return [inaction(config), inactionAnswer(config), decision(config), reviewFromLearning(config), reviewFromLegalForce(config)];
}

function inaction(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'inaction-80-30d', act: SR, provision: '§ 80 odst. 2', period: 'P30D', binds: 'orp', effect: 'statutory',
    title: { cs: 'Zahájení řízení z moci úřední, jinak opatření proti nečinnosti', en: 'Starting proceedings ex officio, else a measure against inaction' },
    trigger: { cs: 'den, kdy se správní orgán dozvěděl o skutečnostech odůvodňujících zahájení řízení', en: 'the day the authority learned the facts that justify starting proceedings' },
    fulfilledBy: 'proceedingsStarted',
    advice: { cs: 'Nadřízený správní orgán může z moci úřední učinit opatření proti nečinnosti (§ 80 odst. 4).', en: 'The superior authority may of its own motion take a measure against inaction (section 80(4)).' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-08-07 2026-09-06 2026-09-07'],
  });
}

function inactionAnswer(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'inaction-80-6-30d', act: SR, provision: '§ 80 odst. 6', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Usnesení o žádosti o opatření proti nečinnosti', en: 'Resolution on a request for a measure against inaction' },
    trigger: { cs: 'doručení žádosti', en: 'delivery of the request' },
    fulfilledBy: 'inactionResolved',
    openPoint: { cs: 'zda třicet dnů platí i pro usnesení, jímž se žádosti nevyhovuje.', en: 'whether the thirty days also hold for a resolution that refuses the request.' },
    advice: { cs: 'Rozhodněte bez dalšího odkladu; žadatel se může bránit žalobou proti nečinnosti (§ 79 soudního řádu správního).', en: 'Decide without further delay; the applicant may sue for inaction (section 79 of the Code of Administrative Justice).' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-09-28 2026-10-28 2026-10-29'],
  });
}

function decision(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'decision-71-30d', act: SR, provision: '§ 71 odst. 3', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Vydání rozhodnutí', en: 'Issuing the decision' },
    trigger: { cs: 'zahájení řízení (doručení žádosti, § 44)', en: 'start of the proceedings (delivery of the application, section 44)' },
    fulfilledBy: 'decisionIssued',
    pause: {
      allowed: true, citation: '§§ 64 a 65 zákona č. 500/2004 Sb.',
      condition: { cs: 'Po dobu přerušení řízení lhůta neběží.', en: 'The term does not run while the proceedings are stayed.' },
    },
    extension: {
      allowed: true, by: { unit: 'd', amount: 30 }, times: 1, ruleId: null, citation: '§ 71 odst. 3 písm. a) zákona č. 500/2004 Sb.',
      condition: { cs: 'Ústní jednání, místní šetření, předvolání, veřejná vyhláška nebo zvlášť složitý případ; doba potřebná pro znalecký posudek se přičítá zvlášť.', en: 'A hearing, inspection on the spot, summons, public notice or an especially complex case; time for an expert report is added apart.' },
    },
    advice: { cs: 'Vydejte rozhodnutí bez dalšího odkladu; účastník může žádat opatření proti nečinnosti (§ 80 odst. 3).', en: 'Issue the decision without further delay; a party may ask for a measure against inaction (section 80(3)).' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-11-26 2026-12-26 2026-12-28'],
  });
}

function reviewFromLearning(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'review-proceedings-2m', act: SR, provision: '§ 96 odst. 1', period: 'P2M', binds: 'us', effect: 'statutory',
    title: { cs: 'Zahájení přezkumného řízení od poznání důvodu', en: 'Starting review proceedings since the reason was learned' },
    trigger: { cs: 'den, kdy se příslušný správní orgán o důvodu dozvěděl', en: 'the day the competent authority learned the reason' },
    fulfilledBy: 'reviewProceedingsStarted',
    advice: { cs: 'Přezkumné řízení již zahájit nelze; zvažte obnovu řízení nebo nové rozhodnutí (§§ 100 a 101).', en: 'Review proceedings can no longer be started; consider reopening or a new decision (sections 100 and 101).' },
    examples: ['2026-12-31 2027-02-28 2027-03-01', '2026-11-02 2027-01-02 2027-01-04'],
  });
}

function reviewFromLegalForce(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'review-proceedings-1y', act: SR, provision: '§ 96 odst. 1', period: 'P1Y', binds: 'us', effect: 'statutory',
    title: { cs: 'Zahájení přezkumného řízení od právní moci', en: 'Starting review proceedings since legal force' },
    trigger: { cs: 'právní moc rozhodnutí', en: 'legal force of the decision' },
    fulfilledBy: 'reviewProceedingsStarted',
    advice: { cs: 'Přezkumné řízení již zahájit nelze; zvažte obnovu řízení nebo nové rozhodnutí (§§ 100 a 101).', en: 'Review proceedings can no longer be started; consider reopening or a new decision (sections 100 and 101).' },
    examples: ['2024-02-29 2025-02-28 2025-02-28', '2026-11-02 2027-11-02 2027-11-02'],
  });
}
