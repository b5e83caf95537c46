import type { LawConfig } from '../config.ts';
import type { ExtensionPolicy, PausePolicy, RuleVersion } from '../rule.ts';
import { SR } from './acts.ts';
import { SET_EXTENSION, defineRule } from './define.ts';

const FULFILLED_BY: Record<LawConfig['noticeCountsWhen'], string> = {
  signed: 'noticeSigned', dispatched: 'noticeDispatched', delivered: 'noticeDelivered',
};

const NO_PAUSE_175: PausePolicy = {
  allowed: false,
  reason: {
    cs: '§ 175 správního řádu nezná stavění ani přerušení lhůty; § 64 o přerušení řízení se na vyřizování stížností nepoužije.',
    en: 'Section 175 of the Code of Administrative Procedure knows no pause; section 64 on staying proceedings does not apply to complaints.',
  },
};
const NO_EXTENSION_175: ExtensionPolicy = {
  allowed: false,
  reason: {
    cs: 'Lhůtu podle § 175 odst. 5 správního řádu nelze prodloužit. Překročit ji lze jen tehdy, nelze-li v jejím průběhu zajistit potřebné podklady, a i to zůstává překročením.',
    en: 'The term of section 175(5) cannot be extended. It may be exceeded only when the documents needed cannot be obtained in time, and that still counts as exceeding it.',
  },
};

/** Stížnosti: § 175 SŘ a s ním spojené úkony. */
export function complaintRules(config: LawConfig): readonly RuleVersion[] {
  return [complaint(config), review(config), ministryReview(config), reviewFile(config), orpComplaint(config), emailConfirmation(config), supplement(config),
    measureCheck(config), statement(config), documents(config)];
}

function complaint(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'complaint-60d', act: SR, provision: '§ 175 odst. 5', period: 'P60D', binds: 'us', effect: 'statutory',
    title: { cs: 'Vyřízení stížnosti a vyrozumění stěžovatele', en: 'Handling the complaint and notifying the complainant' },
    trigger: { cs: 'doručení stížnosti správnímu orgánu příslušnému k jejímu vyřízení', en: 'delivery of the complaint to the authority competent to handle it' },
    fulfilledBy: FULFILLED_BY[config.noticeCountsWhen], pause: NO_PAUSE_175, extension: NO_EXTENSION_175,
    openPoint: { cs: 'zda šedesátý den zachovává vypravení, nebo až doručení vyrozumění.', en: 'whether day 60 is met by dispatch or only by delivery of the notice.' },
    advice: {
      cs: 'Stížnost vyřiďte a stěžovatele vyrozumějte bez dalšího odkladu. Překročení bez zákonného důvodu je nesprávný úřední postup (§ 13 zákona č. 82/1998 Sb.); stěžovatel může žádat přešetření podle § 175 odst. 7 nebo se obrátit na veřejného ochránce práv.',
      en: 'Handle the complaint and notify the complainant without further delay. Exceeding the term without lawful reason is an incorrect official procedure (section 13 of Act 82/1998); the complainant may ask for a review under section 175(7) or turn to the Ombudsman.',
    },
    examples: ['2026-11-02 2027-01-01 2027-01-04', '2026-02-02 2026-04-03 2026-04-07', '2025-10-25 2025-12-24 2025-12-29', '2024-05-06 2024-07-05 2024-07-08', '2026-11-22 2027-01-21 2027-01-21', '2026-11-20 2027-01-19 2027-01-19'],
  });
}

function review(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'review-60d', act: SR, provision: '§ 175 odst. 7 (obdobně podle odst. 5)', period: 'P60D', binds: 'us', effect: 'analogous',
    configured: { period: { unit: 'd', amount: config.reviewDays } },
    title: { cs: 'Přešetření způsobu vyřízení stížnosti', en: 'Review of how a complaint was handled' },
    trigger: { cs: 'doručení žádosti o přešetření nadřízenému správnímu orgánu', en: 'delivery of the request for review to the superior authority' },
    fulfilledBy: 'reviewNotified', pause: NO_PAUSE_175,
    extension: { allowed: false, reason: { cs: 'Zákon délku přešetření neurčuje; orientační lhůta se neprodlužuje, lze ji jen překročit bez zbytečných průtahů (§ 6 odst. 1 správního řádu).', en: 'The law sets no length for a review; the guideline is not extended, it can only be exceeded without undue delay (section 6(1)).' } },
    openPoint: { cs: 'délka lhůty pro přešetření (zákon ji neurčuje).', en: 'the length of the review term (the law sets none).' },
    advice: {
      cs: 'Orientační lhůta uplynula, nejde o porušení zákona. Přešetření dokončete bez zbytečných průtahů a žadatele informujte o stavu.',
      en: 'The guideline has passed; this is no breach of law. Complete the review without undue delay and tell the applicant how it stands.',
    },
    examples: ['2026-11-02 2027-01-01 2027-01-04', '2026-02-02 2026-04-03 2026-04-07', '2024-02-01 2024-04-01 2024-04-02'],
  });
}

function ministryReview(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'ministry-review-60d', act: SR, provision: '§ 175 odst. 7 (obdobně podle odst. 5) ve spojení s § 178', period: 'P60D', binds: 'other', effect: 'analogous',
    configured: { period: { unit: 'd', amount: config.reviewDays } },
    title: { cs: 'Přešetření našeho vyřízení ministerstvem', en: 'Review of our handling by the ministry' },
    trigger: { cs: 'doručení postoupené žádosti o přešetření ministerstvu', en: 'delivery of the forwarded request for review to the ministry' },
    fulfilledBy: 'orpResultReceived', pause: NO_PAUSE_175,
    extension: { allowed: false, reason: { cs: 'Lhůta zavazuje ministerstvo a je jen orientační; neprodlužuje se.', en: 'The guideline is the ministry\'s, and is not extended.' } },
    openPoint: { cs: 'délka lhůty pro přešetření (zákon ji neurčuje).', en: 'the length of the review term (the law sets none).' },
    advice: {
      cs: 'Orientační lhůta je na straně ministerstva. Požádejte jednou o výsledek a číslo jednací.',
      en: 'The guideline is on the side of the ministry. Ask once for the result and its reference.',
    },
    examples: ['2026-11-24 2027-01-23 2027-01-25', '2026-02-02 2026-04-03 2026-04-07'],
  });
}

function reviewFile(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'review-file-set', act: SR, provision: '§ 175 odst. 7 ve spojení s § 39', period: 'set', binds: 'orp', effect: 'set',
    title: { cs: 'Předložení spisu a vyjádření k přešetření', en: 'Handing over the file and the statement for the review' },
    trigger: { cs: 'vyžádání spisu a vyjádření', en: 'the file and the statement were asked for' },
    fulfilledBy: 'receivedFromOffice', extension: SET_EXTENSION,
    advice: {
      cs: 'Úřad ORP spis nebo vyjádření neposlal. Urgujte jej s novým dnem, podruhé k rukám tajemníka; orientační lhůta přešetření běží dál.',
      en: 'The municipality has not sent the file or the statement. Urge it with a new day, the second time its secretary; the guideline of the review goes on.',
    },
    examples: ['2026-11-02 2026-11-16 2026-11-16 2026-11-16', '2026-12-01 2026-12-25 2026-12-25 2026-12-28'],
  });
}

function orpComplaint(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'orp-complaint-60d', act: SR, provision: '§ 175 odst. 5', period: 'P60D', binds: 'orp', effect: 'statutory',
    title: { cs: 'Vyřízení postoupené stížnosti úřadem ORP', en: 'Handling of a forwarded complaint by the municipality' },
    trigger: { cs: 'doručení postoupené stížnosti úřadu ORP', en: 'delivery of the forwarded complaint to the municipality' },
    fulfilledBy: 'orpResultReceived', pause: NO_PAUSE_175, extension: NO_EXTENSION_175,
    advice: {
      cs: 'Lhůta zavazuje úřad ORP, ne nás. Vyžádejte si výsledek a číslo jednací; stěžovatel může žádat přešetření podle § 175 odst. 7.',
      en: 'The term binds the municipality, not us. Ask for the result and its reference; the complainant may ask for a review under section 175(7).',
    },
    examples: ['2026-11-24 2027-01-23 2027-01-25', '2026-02-02 2026-04-03 2026-04-07', '2023-11-02 2024-01-01 2024-01-02'],
  });
}

function emailConfirmation(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'email-confirm-5d', act: SR, provision: '§ 37 odst. 4', period: 'P5D', binds: 'complainant', effect: 'statutory',
    title: { cs: 'Potvrzení podání učiněného bez uznávaného podpisu', en: 'Confirming a submission made without a recognised signature' },
    trigger: { cs: 'den, kdy podání bez uznávaného podpisu došlo', en: 'the day the submission without a recognised signature came' },
    fulfilledBy: 'submissionConfirmed',
    openPoint: { cs: 'zda se šedesátidenní lhůta počítá od prvního dojití, nebo od potvrzení (počítá se od prvního dojití).', en: 'whether the 60 days run from the first receipt or from the confirmation (counted from the first receipt).' },
    advice: {
      cs: 'Podání nebylo potvrzeno. Obsahuje-li konkrétní skutečnosti, lze je prověřit jako podnět; prověřte vždy, zda není ohroženo dítě.',
      en: 'The submission was not confirmed. If it holds concrete facts it can be looked into as a tip; always check whether a child is at risk.',
    },
    examples: ['2026-11-02 2026-11-07 2026-11-09', '2026-11-12 2026-11-17 2026-11-18', '2026-12-19 2026-12-24 2026-12-28'],
  });
}

function supplement(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'supplement-set', act: SR, provision: '§ 37 odst. 3', period: 'set', binds: 'complainant', effect: 'set',
    title: { cs: 'Odstranění vad podání', en: 'Removing the defects of a submission' },
    trigger: { cs: 'doručení výzvy k odstranění vad', en: 'delivery of the call to remove the defects' },
    fulfilledBy: 'supplementReceived', extension: SET_EXTENSION,
    advice: {
      cs: 'Vady nebyly ve stanovené lhůtě odstraněny. Lhůta pro vyřízení stížnosti běží dál, výzva ji nestaví.',
      en: 'The defects were not removed in time. The term for handling the complaint goes on; the call does not pause it.',
    },
    examples: ['2026-11-02 2026-11-17 2026-11-17 2026-11-18', '2026-11-02 2026-11-20 2026-11-20 2026-11-20'],
  });
}

function measureCheck(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'measure-check', act: SR, provision: '§ 175 odst. 6', period: 'set', binds: 'us', effect: 'set',
    title: { cs: 'Kontrola opatření k nápravě', en: 'Checking a remedial measure' },
    trigger: { cs: 'uložení opatření k nápravě', en: 'the measure was imposed' },
    fulfilledBy: 'measureChecked', extension: SET_EXTENSION,
    advice: {
      cs: 'Ověřte splnění opatření a výsledek zaznamenejte do spisu; nesplněné opatření uložte znovu s novým dnem.',
      en: 'Check that the measure was carried out and record the result in the file; impose an unfulfilled one again with a new day.',
    },
    examples: ['2026-11-02 2026-12-24 2026-12-24 2026-12-28', '2026-11-02 2027-01-15 2027-01-15 2027-01-15'],
  });
}

function statement(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'statement-set', act: SR, provision: '§ 175 odst. 4 ve spojení s § 39', period: 'set', binds: 'other', effect: 'set',
    title: { cs: 'Vyjádření toho, proti komu stížnost směřuje', en: 'Statement of the one complained of' },
    trigger: { cs: 'vyžádání vyjádření', en: 'the statement was asked for' },
    fulfilledBy: 'statementReceived', extension: SET_EXTENSION,
    advice: {
      cs: 'Vyjádření nepřišlo. Připomeňte je, nebo stížnost vyřiďte podle toho, co ve spisu je; lhůta pro vyřízení běží dál.',
      en: 'The statement has not come. Remind, or handle the complaint on what the file holds; the term for handling goes on.',
    },
    examples: ['2026-11-02 2026-11-16 2026-11-16 2026-11-16', '2026-12-01 2026-12-25 2026-12-25 2026-12-28'],
  });
}

function documents(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'documents-set', act: SR, provision: '§ 175 odst. 5 ve spojení s § 39', period: 'set', binds: 'other', effect: 'set',
    title: { cs: 'Předložení vyžádaných podkladů', en: 'Handing over the documents asked for' },
    trigger: { cs: 'vyžádání podkladů', en: 'the documents were asked for' },
    fulfilledBy: 'documentsReceived', extension: SET_EXTENSION,
    advice: {
      cs: 'Podklady nepřišly. Urgujte je a doklad o vyžádání uschovejte: jen chybějící podklady, o které bylo včas požádáno, mohou odůvodnit překročení šedesáti dnů.',
      en: 'The documents have not come. Ask again and keep the proof: only missing documents that were asked for in time can justify exceeding the 60 days.',
    },
    examples: ['2026-11-02 2026-11-16 2026-11-16 2026-11-16', '2026-11-02 2026-11-21 2026-11-21 2026-11-23'],
  });
}
