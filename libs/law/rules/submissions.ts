import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import { PETITIONS, SPOD_NOTIFIER, SR } from './acts.ts';
import { defineRule } from './define.ts';

/** Petice, podněty a oznámení, která nejsou stížností. */
export function submissionRules(config: LawConfig): readonly RuleVersion[] {
  return [childRiskNotifier(config), petition(config), petitionForwarding(config), tip(config), reviewTip(config)];
}

function childRiskNotifier(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'child-risk-notifier-30d', act: SPOD_NOTIFIER, provision: '§ 10 odst. 4', period: 'P30D', binds: 'orp', effect: 'statutory',
    title: { cs: 'Informace oznamovateli ohroženého dítěte', en: 'Information to the one who reported a child at risk' },
    trigger: { cs: 'přijetí oznámení, požádal-li oznamovatel o informaci', en: 'receipt of the report, if the notifier asked to be told' },
    fulfilledBy: 'notifierInformed',
    openPoint: { cs: 'od kterého dne úprava v tomto znění platí.', en: 'since which day the provision has had this wording.' },
    advice: {
      cs: 'Informovat oznamovatele má úřad ORP; připomeňte mu to. Zákon s překročením nespojuje sankci.',
      en: 'The municipality informs the notifier; remind it. The law attaches no sanction to exceeding the term.',
    },
    examples: ['2026-06-04 2026-07-04 2026-07-07', '2026-11-26 2026-12-26 2026-12-28'],
  });
}

function petition(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'petition-30d', act: PETITIONS, provision: '§ 5', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Posouzení petice a písemná odpověď', en: 'Assessing the petition and answering in writing' },
    trigger: { cs: 'doručení petice', en: 'delivery of the petition' },
    fulfilledBy: 'petitionAnswered',
    advice: {
      cs: 'Odpovězte písemně bez dalšího odkladu; odpověď uvede stanovisko k obsahu petice. Zákon s překročením nespojuje sankci.',
      en: 'Answer in writing without further delay, with a view on what the petition asks. The law attaches no sanction to exceeding the term.',
    },
    examples: ['2026-08-07 2026-09-06 2026-09-07', '2026-11-26 2026-12-26 2026-12-28', '2025-11-24 2025-12-24 2025-12-29'],
  });
}

function petitionForwarding(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'petition-forward-5d', act: PETITIONS, provision: '§ 5', period: 'P5D', binds: 'us', effect: 'statutory',
    title: { cs: 'Postoupení petice příslušnému orgánu a vyrozumění podatele', en: 'Forwarding the petition and telling the one who filed it' },
    trigger: { cs: 'doručení petice nepříslušnému orgánu', en: 'delivery of the petition to a body that is not competent' },
    fulfilledBy: 'petitionForwarded',
    advice: { cs: 'Postupte petici ještě dnes a podatele o tom vyrozumějte.', en: 'Forward the petition today and tell the one who filed it.' },
    examples: ['2026-11-12 2026-11-17 2026-11-18', '2026-12-21 2026-12-26 2026-12-28'],
  });
}

function tip(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'tip-42-30d', act: SR, provision: '§ 42', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Sdělení o vyřízení podnětu k zahájení řízení z moci úřední', en: 'Telling the outcome of a tip to start proceedings ex officio' },
    trigger: { cs: 'přijetí podnětu, požádal-li podatel o sdělení', en: 'receipt of the tip, if the submitter asked to be told' },
    fulfilledBy: 'tipAnswered',
    advice: {
      cs: 'Sdělte podateli, jak bylo s podnětem naloženo. Sdělení odpadá, byl-li vyrozuměn podle § 46 odst. 1 nebo § 47 odst. 1.',
      en: 'Tell the submitter what was done about the tip; not if he was notified under section 46(1) or 47(1).',
    },
    examples: ['2026-06-04 2026-07-04 2026-07-07', '2026-11-02 2026-12-02 2026-12-02'],
  });
}

function reviewTip(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'tip-94-30d', act: SR, provision: '§ 94 odst. 1', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Sdělení, že nejsou důvody k přezkumnému řízení', en: 'Telling that there are no reasons for review proceedings' },
    trigger: { cs: 'doručení podnětu k přezkumu', en: 'delivery of the tip for review' },
    fulfilledBy: 'reviewTipAnswered',
    advice: {
      cs: 'Sdělte podateli důvody; hlídejte i lhůty pro zahájení přezkumného řízení podle § 96 odst. 1.',
      en: 'Tell the submitter why; watch also the terms for starting review proceedings under section 96(1).',
    },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-12-03 2027-01-02 2027-01-04'],
  });
}
