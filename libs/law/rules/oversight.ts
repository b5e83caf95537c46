import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import { GDPR, OMBUDSMAN, WHISTLEBLOWERS } from './acts.ts';
import { defineRule } from './define.ts';

/** Veřejný ochránce práv, ochrana osobních údajů, ochrana oznamovatelů. */
export function oversightRules(config: LawConfig): readonly RuleVersion[] {
  return [ombudsman(config), gdprRequest(config), gdprExtended(config), gdprBreach(config), whistleblowReceipt(config), whistleblowOutcome(config)];
}

function ombudsman(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'ombudsman-30d', act: OMBUDSMAN, provision: '§ 18', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Vyjádření ke zprávě veřejného ochránce práv', en: 'Statement on the Ombudsman’s report' },
    trigger: { cs: 'doručení zprávy o výsledku šetření', en: 'delivery of the report on the inquiry' },
    fulfilledBy: 'ombudsmanAnswered',
    advice: { cs: 'Vyjádřete se ihned; ochránce může vyrozumět nadřízený úřad nebo informovat veřejnost (§ 20).', en: 'Answer at once; the Ombudsman may inform the superior authority or the public (section 20).' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-11-26 2026-12-26 2026-12-28'],
  });
}

function gdprRequest(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'gdpr-1m', act: GDPR, provision: 'čl. 12 odst. 3', period: 'P1M', binds: 'us', effect: 'statutory', regime: 'reg-1182-71',
    title: { cs: 'Vyřízení žádosti subjektu údajů', en: 'Answering a request of a data subject' },
    trigger: { cs: 'obdržení žádosti', en: 'receipt of the request' },
    fulfilledBy: 'dataSubjectAnswered',
    extension: {
      allowed: true, by: { unit: 'm', amount: 2 }, times: 1, ruleId: 'gdpr-extended-3m', citation: 'čl. 12 odst. 3 nařízení (EU) 2016/679',
      condition: { cs: 'Složitost nebo počet žádostí; žadatel musí být o prodloužení a jeho důvodech informován do jednoho měsíce.', en: 'Complexity or number of requests; the person must be told of the extension and its reasons within one month.' },
    },
    advice: { cs: 'Vyřiďte žádost ihned; subjekt údajů může podat stížnost u Úřadu pro ochranu osobních údajů.', en: 'Answer at once; the person may complain to the Office for Personal Data Protection.' },
    examples: ['2026-01-31 2026-02-28 2026-03-02', '2024-01-31 2024-02-29 2024-02-29', '2026-11-02 2026-12-02 2026-12-02'],
  });
}

function gdprExtended(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'gdpr-extended-3m', act: GDPR, provision: 'čl. 12 odst. 3', period: 'P3M', binds: 'us', effect: 'statutory', regime: 'reg-1182-71',
    title: { cs: 'Vyřízení žádosti subjektu údajů v prodloužené lhůtě', en: 'Answering a request of a data subject in the extended term' },
    trigger: { cs: 'obdržení žádosti', en: 'receipt of the request' },
    fulfilledBy: 'dataSubjectAnswered',
    advice: { cs: 'Vyřiďte žádost ihned; další prodloužení není možné.', en: 'Answer at once; there is no further extension.' },
    examples: ['2026-01-31 2026-04-30 2026-04-30', '2025-11-30 2026-02-28 2026-03-02'],
  });
}

function gdprBreach(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'gdpr-breach-72h', act: GDPR, provision: 'čl. 33 odst. 1', period: 'PT72H', binds: 'us', effect: 'statutory', regime: 'hours', rolls: false, ladder: null,
    title: { cs: 'Ohlášení porušení zabezpečení osobních údajů', en: 'Notice of a personal data breach' },
    trigger: { cs: 'okamžik, kdy se správce o porušení dozvěděl', en: 'the moment the controller became aware of the breach' },
    fulfilledBy: 'dataBreachNotified',
    openPoint: { cs: 'zda se na 72 hodin použijí odchylky nařízení č. 1182/71 (počítají se skutečné hodiny).', en: 'whether Regulation 1182/71 modifies the 72 hours (real hours are counted).' },
    advice: { cs: 'Ohlaste porušení ihned a uveďte důvody zpoždění.', en: 'Notify at once and give the reasons for the delay.' },
    examples: ['2026-03-27 2026-03-30 2026-03-30', '2026-10-23 2026-10-26 2026-10-26'],
  });
}

function whistleblowReceipt(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'whistleblow-7d', act: WHISTLEBLOWERS, provision: '§ 12', period: 'P7D', binds: 'us', effect: 'statutory',
    title: { cs: 'Vyrozumění oznamovatele o přijetí oznámení', en: 'Confirming receipt to the whistleblower' },
    trigger: { cs: 'přijetí oznámení příslušnou osobou', en: 'receipt of the report by the person in charge' },
    fulfilledBy: 'whistleblowerConfirmed',
    advice: { cs: 'Vyrozumějte oznamovatele ihned, pokud o to nepožádal jinak; překročení může být přestupkem.', en: 'Confirm at once unless the whistleblower asked otherwise; exceeding the term can be an offence.' },
    examples: ['2026-11-02 2026-11-09 2026-11-09', '2026-12-17 2026-12-24 2026-12-28'],
  });
}

function whistleblowOutcome(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'whistleblow-30d', act: WHISTLEBLOWERS, provision: '§ 12', period: 'P30D', binds: 'us', effect: 'statutory',
    title: { cs: 'Posouzení oznámení a vyrozumění o výsledku', en: 'Assessing the report and telling the outcome' },
    trigger: { cs: 'přijetí oznámení příslušnou osobou', en: 'receipt of the report by the person in charge' },
    fulfilledBy: 'whistleblowerAnswered',
    extension: {
      allowed: true, by: { unit: 'd', amount: 30 }, times: 2, ruleId: null, citation: '§ 12 zákona č. 171/2023 Sb.',
      condition: { cs: 'Ve skutkově nebo právně složitých případech; oznamovatel musí být o prodloužení vyrozuměn před uplynutím lhůty.', en: 'In cases complex in fact or law; the whistleblower must be told before the term ends.' },
    },
    advice: { cs: 'Vyrozumějte oznamovatele ihned; překročení může být přestupkem.', en: 'Tell the whistleblower at once; exceeding the term can be an offence.' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-11-26 2026-12-26 2026-12-28'],
  });
}
