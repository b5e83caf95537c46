import type { LawConfig } from '../config.ts';
import type { RuleVersion } from '../rule.ts';
import type { Text } from '../text.ts';
import { REGIONS, SPOD, SR } from './acts.ts';
import { defineRule, type RuleDraft } from './define.ts';

/** Interní termíny: „bezodkladně“ není lhůta a papír nesmí na šedesátý den čekat na podpis. */
export function complaintTargets(config: LawConfig): readonly RuleVersion[] {
  return [
    forward(config), measures(config), childRisk(config), yearlyReport(config),
    ...noticeTargets(config),
  ];
}

function forward(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'forward-internal-5wd', act: SR, provision: '§ 12', period: 'P5WD', binds: 'us', effect: 'internal',
    configured: { period: { unit: 'wd', amount: config.forwardWorkingDays } },
    title: { cs: 'Postoupení příslušnému orgánu a uvědomení podatele', en: 'Forwarding to the competent authority and telling the submitter' },
    trigger: { cs: 'den, kdy podání došlo nepříslušnému orgánu', en: 'the day the submission came to an authority that is not competent' },
    fulfilledBy: 'forwarded',
    advice: {
      cs: 'Postupte podání ještě dnes a zároveň o tom uvědomte podatele: zákon žádá „bezodkladně“.',
      en: 'Forward the submission today and tell the submitter at the same time: the law says “without delay”.',
    },
    examples: ['2026-11-02 2026-11-09 2026-11-09', '2026-11-12 2026-11-20 2026-11-20', '2026-12-22 2026-12-31 2026-12-31'],
  });
}

function measures(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'measures-internal-10wd', act: SR, provision: '§ 175 odst. 6', period: 'P10WD', binds: 'us', effect: 'internal',
    configured: { period: { unit: 'wd', amount: config.measuresWorkingDays } },
    title: { cs: 'Uložení opatření k nápravě', en: 'Imposing remedial measures' },
    trigger: { cs: 'zjištění, že stížnost je důvodná nebo částečně důvodná', en: 'the complaint was found justified or partly justified' },
    fulfilledBy: 'measureImposed',
    advice: {
      cs: 'Nezbytná opatření k nápravě učiňte bezodkladně a zaznamenejte je do spisu.',
      en: 'Take the necessary measures without delay and record them in the file.',
    },
    examples: ['2026-11-02 2026-11-16 2026-11-16', '2026-12-18 2027-01-06 2027-01-06'],
  });
}

function childRisk(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'child-risk-same-day', act: SPOD, provision: '§ 6 a § 10', period: 'same-day', binds: 'us', effect: 'internal',
    title: { cs: 'Prověření, zda není ohroženo dítě, a předání OSPOD ORP', en: 'Checking whether a child is at risk and handing over to the municipality' },
    trigger: { cs: 'den, kdy podání došlo', en: 'the day the submission came' },
    fulfilledBy: 'childRiskHandedOver',
    // The message goes out at once, at any hour; the rungs are for the case that nobody acted on it.
    ladder: { daysBefore: [], longTermDay: null, legalDay: false, afterDaily: 10, afterWeekly: false, managerFrom: 'after-1' },
    advice: {
      cs: 'Ihned předejte věc OSPOD ORP podle bydliště dítěte, nikdy pracovníkovi, na něhož si podatel stěžuje; při podezření z trestného činu také policii. Zapište hodinu a kdo věc převzal.',
      en: 'Hand the matter over at once to the municipality of the child’s residence, never to the worker complained of; to the police if a crime is suspected. Note the hour and who took over.',
    },
    examples: ['2026-11-02 2026-11-02 2026-11-02', '2026-12-24 2026-12-24 2026-12-24'],
  });
}

function yearlyReport(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'complaints-report-yearly', act: REGIONS, provision: 'pravidla rady kraje podle § 59',
    period: 'fixed:03-31', binds: 'us', effect: 'internal',
    title: { cs: 'Roční zpráva o stížnostech', en: 'Yearly report on complaints' },
    trigger: { cs: 'konec kalendářního roku', en: 'the end of the calendar year' },
    fulfilledBy: 'reportSubmitted',
    openPoint: { cs: 'den podle pravidel rady kraje.', en: 'the day under the rules of the regional council.' },
    advice: { cs: 'Předložte zprávu radě kraje na nejbližší zasedání.', en: 'Submit the report to the next meeting of the council.' },
    examples: ['2025-12-31 2026-03-31 2026-03-31', '2026-12-31 2027-03-31 2027-03-31'],
  });
}

type Target = Pick<RuleDraft, 'ruleId' | 'fulfilledBy' | 'period' | 'examples' | 'configured'> & { readonly title: Text; readonly advice: Text };

function noticeTargets(config: LawConfig): readonly RuleVersion[] {
  const targets: readonly Target[] = [
    {
      ruleId: 'notice-draft-d40', fulfilledBy: 'noticeDrafted', period: 'P40D', examples: ['2026-11-02 2026-12-12 2026-12-12', '2026-11-22 2027-01-01 2027-01-01'],
      title: { cs: 'Návrh vyrozumění', en: 'Draft of the notice' },
      advice: { cs: 'Dokončete návrh vyrozumění, schválení a podpis potřebují čas.', en: 'Finish the draft; approval and signature need time.' },
    },
    {
      ruleId: 'notice-approve-d45', fulfilledBy: 'noticeApproved', period: 'P45D', examples: ['2026-11-02 2026-12-17 2026-12-17', '2026-11-22 2027-01-06 2027-01-06'],
      title: { cs: 'Schválení vyrozumění', en: 'Approval of the notice' },
      advice: { cs: 'Návrh čeká na schválení; schvalte jej, nebo vraťte s důvodem.', en: 'The draft waits for approval; approve it, or return it with a reason.' },
    },
    {
      ruleId: 'notice-sign-d48', fulfilledBy: 'noticeSigned', period: 'P48D', examples: ['2026-11-02 2026-12-20 2026-12-20', '2026-11-22 2027-01-09 2027-01-09'],
      title: { cs: 'Podpis vyrozumění', en: 'Signature of the notice' },
      advice: { cs: 'Schválené vyrozumění čeká na podpis; zajistěte podpis nebo zástup podepisujícího.', en: 'The approved notice waits for its signature; get it, or the signatory’s deputy.' },
    },
    {
      ruleId: 'notice-dispatch-d50', fulfilledBy: 'noticeDispatched', period: 'P50D', examples: ['2026-11-02 2026-12-22 2026-12-22', '2026-11-22 2027-01-11 2027-01-11'],
      configured: { period: { unit: 'd', amount: config.noticeDispatchDay } },
      title: { cs: 'Vypravení vyrozumění', en: 'Dispatch of the notice' },
      advice: { cs: 'Vypravte podepsané vyrozumění; šedesátý den se blíží.', en: 'Dispatch the signed notice; day 60 is near.' },
    },
  ];
  return targets.map((target) => defineRule(config, {
    ...target, act: SR, provision: 'interní termín k § 175 odst. 5', binds: 'us', effect: 'internal',
    trigger: { cs: 'doručení stížnosti (den 0 šedesátidenní lhůty)', en: 'delivery of the complaint (day 0 of the 60 days)' },
  }));
}
