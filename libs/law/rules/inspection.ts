import type { LawConfig } from '../config.ts';
import type { ExtensionPolicy, RuleVersion } from '../rule.ts';
import { INSPECTIONS } from './acts.ts';
import { defineRule, type RuleDraft } from './define.ts';

const THIRTY_MORE_DAYS: ExtensionPolicy = {
  allowed: true, by: { unit: 'd', amount: 30 }, times: 1, ruleId: 'objections-superior-60d', citation: '§ 14 odst. 1 zákona č. 255/2012 Sb.',
  condition: { cs: 'Zvlášť složitý případ; kontrolovaná osoba musí být o prodloužení předem vyrozuměna.', en: 'An especially complex case; the inspected person must be told beforehand.' },
};

type Draft = Omit<RuleDraft, 'act' | 'effect'>;

/** Lhůty kontrolního řádu. Obě lhůty pro vyřízení námitek běží od jejich doručení, sedmidenní tedy uvnitř třicetidenní. */
export function inspectionRules(config: LawConfig): readonly RuleVersion[] {
  return DRAFTS.map((draft) => defineRule(config, { ...draft, act: INSPECTIONS, effect: 'statutory' }));
}

const DRAFTS: readonly Draft[] = [
  {
    ruleId: 'inspection-protocol-30d', provision: '§ 12 odst. 2', period: 'P30D', binds: 'us', fulfilledBy: 'protocolMade',
    title: { cs: 'Vyhotovení protokolu o kontrole', en: 'Drawing up the protocol of an inspection' },
    trigger: { cs: 'poslední kontrolní úkon', en: 'the last act of the inspection' },
    advice: { cs: 'Protokol vyhotovte bez dalšího odkladu; zmeškání samo kontrolu neruší.', en: 'Draw up the protocol without further delay; lateness alone does not undo the inspection.' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2028-09-28 2028-10-28 2028-10-30', '2024-11-24 2024-12-24 2024-12-27'],
  },
  {
    ruleId: 'inspection-protocol-60d', provision: '§ 12 odst. 2', period: 'P60D', binds: 'us', fulfilledBy: 'protocolMade',
    title: { cs: 'Vyhotovení protokolu ve zvlášť složitém případě', en: 'Drawing up the protocol in an especially complex case' },
    trigger: { cs: 'poslední kontrolní úkon', en: 'the last act of the inspection' },
    advice: { cs: 'Protokol vyhotovte bez dalšího odkladu; zmeškání samo kontrolu neruší.', en: 'Draw up the protocol without further delay; lateness alone does not undo the inspection.' },
    examples: ['2026-11-02 2027-01-01 2027-01-04', '2026-02-02 2026-04-03 2026-04-07'],
  },
  {
    ruleId: 'objections-15d', provision: '§ 13 odst. 1', period: 'P15D', binds: 'inspected', fulfilledBy: 'objectionsFiled',
    title: { cs: 'Námitky kontrolované osoby', en: 'Objections of the inspected person' },
    trigger: { cs: 'doručení protokolu o kontrole, nestanoví-li protokol lhůtu delší', en: 'delivery of the protocol, unless it sets a longer term' },
    advice: { cs: 'Lhůta pro námitky uplynula marně, kontrola je ukončena (§ 18); opožděné námitky se zamítají.', en: 'The term for objections passed in vain and the inspection has ended (section 18); late objections are rejected.' },
    examples: ['2026-03-19 2026-04-03 2026-04-07', '2026-06-20 2026-07-05 2026-07-07', '2026-12-14 2026-12-29 2026-12-29'],
  },
  {
    ruleId: 'objections-controller-7d', provision: '§ 14 odst. 1', period: 'P7D', binds: 'us', fulfilledBy: 'objectionsUpheld',
    title: { cs: 'Vyhovění námitkám vedoucím kontrolní skupiny', en: 'The leader of the inspection upholds the objections' },
    trigger: { cs: 'doručení námitek', en: 'delivery of the objections' },
    advice: { cs: 'Námitky předejte nadřízené osobě; její třicetidenní lhůta běží od doručení námitek.', en: 'Hand the objections to the superior; the thirty days run from their delivery.' },
    examples: ['2026-12-29 2027-01-05 2027-01-05', '2026-12-17 2026-12-24 2026-12-28'],
  },
  {
    ruleId: 'objections-superior-30d', provision: '§ 14 odst. 1', period: 'P30D', binds: 'us', fulfilledBy: 'objectionsHandled', extension: THIRTY_MORE_DAYS,
    title: { cs: 'Vyřízení námitek nadřízenou osobou', en: 'The superior handles the objections' },
    trigger: { cs: 'doručení námitek', en: 'delivery of the objections' },
    advice: { cs: 'Námitky vyřiďte bez dalšího odkladu a vyřízení doručte kontrolované osobě.', en: 'Handle the objections without further delay and deliver the result.' },
    examples: ['2026-12-29 2027-01-28 2027-01-28', '2026-11-26 2026-12-26 2026-12-28'],
  },
  {
    ruleId: 'objections-superior-60d', provision: '§ 14 odst. 1', period: 'P60D', binds: 'us', fulfilledBy: 'objectionsHandled',
    title: { cs: 'Vyřízení námitek ve zvlášť složitém případě', en: 'The superior handles the objections in an especially complex case' },
    trigger: { cs: 'doručení námitek', en: 'delivery of the objections' },
    advice: { cs: 'Námitky vyřiďte bez dalšího odkladu; další prodloužení není možné.', en: 'Handle the objections without further delay; there is no further extension.' },
    examples: ['2026-12-29 2027-02-27 2027-03-01', '2025-03-09 2025-05-08 2025-05-09'],
  },
];
