import type { LawConfig } from '../config.ts';
import type { ExtensionPolicy, RuleVersion } from '../rule.ts';
import type { Text } from '../text.ts';
import { INFORMATION } from './acts.ts';
import { defineRule, type RuleDraft } from './define.ts';

const LETTERS: Text = {
  cs: 'odstavce a písmena po novelách č. 111/2019 Sb. a č. 241/2022 Sb. (délky se nezměnily).',
  en: 'the numbering after amendments 111/2019 and 241/2022 (the lengths did not change).',
};

const TEN_MORE_DAYS: ExtensionPolicy = {
  allowed: true, by: { unit: 'd', amount: 10 }, times: 1, ruleId: 'info-extension-10d', citation: '§ 14 odst. 7 zákona č. 106/1999 Sb.',
  condition: {
    cs: 'Jednou, ze závažných důvodů vyjmenovaných v zákoně; žadatel o tom musí být vyrozuměn před uplynutím patnácti dnů.',
    en: 'Once, for serious reasons that the act lists; the applicant must be told before the fifteen days end.',
  },
};

type Draft = Omit<RuleDraft, 'act' | 'effect' | 'openPoint'>;

/** Žádosti o informace, odvolání a stížnosti podle § 16a. */
export function informationRules(config: LawConfig): readonly RuleVersion[] {
  return [...REQUEST, ...APPEAL, ...COMPLAINT].map((draft) =>
    defineRule(config, { ...draft, act: INFORMATION, effect: 'statutory', openPoint: LETTERS }));
}

const REQUEST: readonly Draft[] = [
  {
    ruleId: 'info-15d', provision: '§ 14 odst. 5 písm. d)', period: 'P15D', binds: 'us', fulfilledBy: 'informationProvided', extension: TEN_MORE_DAYS,
    title: { cs: 'Poskytnutí informace', en: 'Providing the information' },
    trigger: { cs: 'přijetí žádosti nebo její doplnění', en: 'receipt of the request, or its completion' },
    advice: { cs: 'Informaci poskytněte nebo rozhodněte o odmítnutí; žadatel může podat stížnost podle § 16a.', en: 'Provide the information or decide to refuse; the applicant may complain under section 16a.' },
    examples: ['2026-04-16 2026-05-01 2026-05-04', '2026-11-02 2026-11-17 2026-11-18'],
  },
  {
    ruleId: 'info-extension-10d', provision: '§ 14 odst. 7', period: 'P10D', binds: 'us', fulfilledBy: 'informationProvided', chain: 'nominal',
    title: { cs: 'Poskytnutí informace v prodloužené lhůtě', en: 'Providing the information in the extended term' },
    trigger: { cs: 'konec patnáctidenní lhůty před posunem na pracovní den', en: 'the end of the fifteen days, before any roll' },
    advice: { cs: 'Informaci poskytněte nebo rozhodněte o odmítnutí; další prodloužení není možné.', en: 'Provide the information or decide to refuse; there is no further extension.' },
    examples: ['2026-05-01 2026-05-11 2026-05-11', '2026-11-17 2026-11-27 2026-11-27'],
  },
  {
    ruleId: 'info-complete-7d', provision: '§ 14 odst. 5 písm. a) a b)', period: 'P7D', binds: 'us', fulfilledBy: 'completionRequested',
    title: { cs: 'Výzva k doplnění nebo upřesnění žádosti', en: 'Calling for the request to be completed' },
    trigger: { cs: 'přijetí žádosti', en: 'receipt of the request' },
    advice: { cs: 'Výzva je opožděná; vyřiďte žádost v patnácti dnech podle toho, co obsahuje.', en: 'The call is late; handle the request within fifteen days on what it holds.' },
    examples: ['2026-11-02 2026-11-09 2026-11-09', '2026-12-17 2026-12-24 2026-12-28'],
  },
  {
    ruleId: 'info-complete-30d', provision: '§ 14 odst. 5 písm. a) a b)', period: 'P30D', binds: 'complainant', fulfilledBy: 'requestCompleted',
    title: { cs: 'Doplnění žádosti žadatelem', en: 'Completion of the request by the applicant' },
    trigger: { cs: 'doručení výzvy k doplnění', en: 'delivery of the call to complete' },
    advice: { cs: 'Žadatel žádost nedoplnil; podle důvodu výzvy ji odložte nebo rozhodněte o odmítnutí.', en: 'The applicant did not complete the request; shelve it or decide to refuse, by the reason of the call.' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-11-26 2026-12-26 2026-12-28'],
  },
  {
    ruleId: 'info-shelve-7d', provision: '§ 14 odst. 5 písm. c)', period: 'P7D', binds: 'us', fulfilledBy: 'requestShelved',
    title: { cs: 'Odložení žádosti mimo působnost a sdělení žadateli', en: 'Shelving a request outside our competence and saying so' },
    trigger: { cs: 'přijetí žádosti', en: 'receipt of the request' },
    advice: { cs: 'Žádost odložte a sdělte to žadateli bez dalšího odkladu.', en: 'Shelve the request and tell the applicant without further delay.' },
    examples: ['2026-11-10 2026-11-17 2026-11-18', '2026-12-18 2026-12-25 2026-12-28'],
  },
  {
    ruleId: 'info-refusal-15d', provision: '§ 15 odst. 1', period: 'P15D', binds: 'us', fulfilledBy: 'requestRefused', extension: TEN_MORE_DAYS,
    title: { cs: 'Rozhodnutí o odmítnutí žádosti', en: 'Decision to refuse the request' },
    trigger: { cs: 'přijetí žádosti nebo její doplnění', en: 'receipt of the request, or its completion' },
    advice: { cs: 'Rozhodnutí vydejte bez dalšího odkladu; žadatel může podat stížnost podle § 16a.', en: 'Issue the decision without further delay; the applicant may complain under section 16a.' },
    examples: ['2026-12-10 2026-12-25 2026-12-28', '2026-11-02 2026-11-17 2026-11-18'],
  },
];

const APPEAL: readonly Draft[] = [
  {
    ruleId: 'info-appeal-15d', provision: '§ 16', period: 'P15D', binds: 'complainant', fulfilledBy: 'appealFiled',
    title: { cs: 'Odvolání žadatele', en: 'Appeal of the applicant' },
    trigger: { cs: 'doručení rozhodnutí o odmítnutí', en: 'delivery of the refusal' },
    advice: { cs: 'Odvolací lhůta uplynula; rozhodnutí je v právní moci.', en: 'The term for appeal has passed; the decision is in legal force.' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-03-19 2026-04-03 2026-04-07'],
  },
  {
    ruleId: 'info-appeal-file-15d', provision: '§ 16 odst. 2', period: 'P15D', binds: 'us', fulfilledBy: 'appealPassedUp',
    title: { cs: 'Předložení odvolání se spisem nadřízenému orgánu', en: 'Passing the appeal with the file to the superior body' },
    trigger: { cs: 'doručení odvolání', en: 'delivery of the appeal' },
    advice: { cs: 'Odvolání se spisem předložte nadřízenému orgánu ihned.', en: 'Pass the appeal with the file to the superior body at once.' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-10-13 2026-10-28 2026-10-29'],
  },
  {
    ruleId: 'info-appeal-decide-15d', provision: '§ 16 odst. 3', period: 'P15D', binds: 'other', fulfilledBy: 'appealDecided',
    title: { cs: 'Rozhodnutí nadřízeného orgánu o odvolání', en: 'Decision of the superior body on the appeal' },
    trigger: { cs: 'předložení odvolání nadřízenému orgánu', en: 'the appeal was passed to the superior body' },
    advice: { cs: 'Lhůta zavazuje nadřízený orgán; dotažte se na stav.', en: 'The term binds the superior body; ask how it stands.' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-06-20 2026-07-05 2026-07-07'],
  },
];

const COMPLAINT: readonly Draft[] = [
  {
    ruleId: 'infostiznost-file-30d', provision: '§ 16a odst. 3', period: 'P30D', binds: 'complainant', fulfilledBy: 'infoComplaintFiled',
    title: { cs: 'Podání stížnosti na postup při vyřizování žádosti', en: 'Filing a complaint on how the request was handled' },
    trigger: { cs: 'doručení sdělení nebo marné uplynutí lhůty', en: 'delivery of the notice, or the term passed in vain' },
    advice: { cs: 'Stížnost podaná po lhůtě se zamítne jako opožděná.', en: 'A complaint filed late is rejected.' },
    examples: ['2026-11-02 2026-12-02 2026-12-02', '2026-11-26 2026-12-26 2026-12-28'],
  },
  {
    ruleId: 'infostiznost-forward-7d', provision: '§ 16a odst. 5', period: 'P7D', binds: 'us', fulfilledBy: 'infoComplaintPassedUp',
    title: { cs: 'Předložení stížnosti se spisem nadřízenému orgánu', en: 'Passing the complaint with the file to the superior body' },
    trigger: { cs: 'doručení stížnosti, pokud se jí plně nevyhoví', en: 'delivery of the complaint, unless it is fully satisfied' },
    advice: { cs: 'Stížnost se spisem předložte nadřízenému orgánu ihned.', en: 'Pass the complaint with the file to the superior body at once.' },
    examples: ['2026-11-10 2026-11-17 2026-11-18', '2026-12-29 2027-01-05 2027-01-05'],
  },
  {
    ruleId: 'infostiznost-decide-15d', provision: '§ 16a odst. 8', period: 'P15D', binds: 'other', fulfilledBy: 'infoComplaintDecided',
    title: { cs: 'Rozhodnutí nadřízeného orgánu o stížnosti', en: 'Decision of the superior body on the complaint' },
    trigger: { cs: 'předložení stížnosti nadřízenému orgánu', en: 'the complaint was passed to the superior body' },
    advice: { cs: 'Lhůta zavazuje nadřízený orgán; proti jeho nečinnosti je příslušný Úřad pro ochranu osobních údajů (§ 16b).', en: 'The term binds the superior body; against its inaction the Office for Personal Data Protection is competent (section 16b).' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-12-17 2027-01-01 2027-01-04'],
  },
  {
    ruleId: 'infostiznost-order-15d', provision: '§ 16a odst. 6', period: 'P15D', binds: 'us', fulfilledBy: 'informationProvided',
    title: { cs: 'Splnění příkazu nadřízeného orgánu (nejvýše patnáct dnů)', en: 'Obeying the order of the superior body (at most fifteen days)' },
    trigger: { cs: 'doručení rozhodnutí nadřízeného orgánu', en: 'delivery of the decision of the superior body' },
    advice: { cs: 'Příkaz splňte ihned; určil-li nadřízený orgán kratší lhůtu, platí ta.', en: 'Obey the order at once; a shorter term set by the superior body takes precedence.' },
    examples: ['2026-11-02 2026-11-17 2026-11-18', '2026-04-23 2026-05-08 2026-05-11'],
  },
];
