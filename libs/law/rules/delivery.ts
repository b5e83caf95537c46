import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import type { Text } from '../text.ts';
import { DATA_BOXES, SR } from './acts.ts';
import { defineRule, type RuleDraft } from './define.ts';

const STAMP: Text = {
  cs: 'zda systém datových schránek vyznačuje fikci až na počátku následujícího dne; platí dřívější, zákonný den.',
  en: 'whether the data-box system stamps the fiction only at the start of the following day; the earlier, legal day holds.',
};

type Draft = Pick<RuleDraft, 'ruleId' | 'act' | 'provision' | 'title' | 'trigger' | 'fulfilledBy' | 'period' | 'advice' | 'examples'> & { readonly openPoint?: Text };

/** Dny doručení, které zákon stanoví sám: jejich konec je dnem 0 další lhůty a nikomu se nepřipomíná. */
export function deliveryRules(config: LawConfig): readonly RuleVersion[] {
  return FICTIONS.map((draft) => defineRule(config, {
    ...draft, binds: 'other', effect: 'statutory', configured: { rolls: config.fictionRolls }, ladder: null,
  }));
}

const FICTIONS: readonly Draft[] = [
  {
    ruleId: 'databox-fiction-10d', act: DATA_BOXES, provision: '§ 17 odst. 4', period: 'P10D', fulfilledBy: 'databoxLogin', openPoint: STAMP,
    title: { cs: 'Doručení fikcí do datové schránky', en: 'Delivery into a data box by fiction' },
    trigger: { cs: 'dodání do datové schránky (den dodání se nepočítá)', en: 'the message was placed in the box (that day is not counted)' },
    advice: { cs: 'Nepřihlásil-li se adresát, je doručeno posledním dnem lhůty; připadl-li na den pracovního klidu, nejbližším pracovním dnem (NSS 4 Afs 264/2018-85). Toto pravidlo neplatí pro orgán veřejné moci: jemu je doručeno dodáním.', en: 'If the addressee did not log in, delivery happens on the last day, moved from a day of rest to the next working day (Supreme Administrative Court, 4 Afs 264/2018-85). Not for a public authority: to it the message is delivered when placed in the box.' },
    examples: ['2026-03-19 2026-03-29 2026-03-30', '2026-12-03 2026-12-13 2026-12-14', '2024-04-21 2024-05-01 2024-05-02'],
  },
  {
    ruleId: 'deposit-fiction-10d', act: SR, provision: '§ 24 odst. 1', period: 'P10D', fulfilledBy: 'postCollected',
    title: { cs: 'Doručení uložené písemnosti fikcí', en: 'Delivery of a deposited letter by fiction' },
    trigger: { cs: 'den, kdy byla písemnost připravena k vyzvednutí', en: 'the day the letter was ready for collection' },
    advice: { cs: 'Nevyzvedl-li si adresát písemnost, je doručeno posledním dnem lhůty (s posunem z dne pracovního klidu); odmítl-li ji, dnem odmítnutí (§ 24 odst. 4).', en: 'If the addressee did not collect the letter, delivery happens on the last day (moved from a day of rest); if he refused it, on the day of refusal (section 24(4)).' },
    examples: ['2025-12-15 2025-12-25 2025-12-29', '2023-12-15 2023-12-25 2023-12-27', '2024-12-22 2025-01-01 2025-01-02'],
  },
  {
    ruleId: 'notice-board-15d', act: SR, provision: '§ 25 odst. 2', period: 'P15D', fulfilledBy: 'noticeBoardElapsed',
    title: { cs: 'Doručení veřejnou vyhláškou', en: 'Delivery by public notice' },
    trigger: { cs: 'vyvěšení na úřední desce, též způsobem umožňujícím dálkový přístup', en: 'posting on the official board, also online' },
    advice: { cs: 'Patnáctým dnem po vyvěšení se písemnost považuje za doručenou, byla-li v té době zveřejněna i dálkově.', en: 'The letter counts as delivered on the fifteenth day after posting, if it was online all that time.' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-10-13 2026-10-28 2026-10-29'],
  },
];
