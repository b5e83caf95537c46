import type { LawConfig } from '../config.ts';
import type { LadderSpec } from '../ladder.ts';
import type { RuleVersion } from '../rule.ts';
import { REGIONS } from './acts.ts';
import { defineRule } from './define.ts';

/** Metodická pomoc kraje: porady, jejich závěry a úkoly. Zákon tu žádnou lhůtu nestanoví, všechno jsou cíle úřadu. */
export function meetingRules(config: LawConfig): readonly RuleVersion[] {
  return [minutes(config), ownTask(config), officeTask(config)];
}

function minutes(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'meeting-minutes-10wd', act: REGIONS, provision: 'interní termín k § 67', period: 'P10WD', binds: 'us', effect: 'internal',
    title: { cs: 'Rozeslání záznamu z jednání', en: 'Sending the minutes of a meeting' },
    trigger: { cs: 'poslední den porady', en: 'the last day of the meeting' },
    fulfilledBy: 'minutesSent',
    ladder: { daysBefore: [3, 1], longTermDay: null, legalDay: true, afterDaily: 5, afterWeekly: false, managerFrom: 'legal-day' },
    advice: {
      cs: 'Dokončete záznam z jednání, dejte jej schválit a rozešlete jej všem pozvaným.',
      en: 'Finish the minutes, have them approved and send them to all who were invited.',
    },
    examples: ['2026-11-02 2026-11-16 2026-11-16', '2026-12-10 2026-12-28 2026-12-28', '2027-03-17 2027-04-02 2027-04-02'],
  });
}

/** Whoever took it on is told before the day and after it; the manager only when it has passed. */
const TASK_LADDER: LadderSpec = { daysBefore: [7, 3, 1], longTermDay: null, legalDay: true, afterDaily: 5, afterWeekly: true, managerFrom: 'after-1' };

function ownTask(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'meeting-task-ours', act: REGIONS, provision: 'interní termín k § 67', period: 'set', binds: 'us', effect: 'internal', ladder: TASK_LADDER,
    title: { cs: 'Úkol z porady', en: 'A task from a meeting' },
    trigger: { cs: 'den, kdy byl úkol na poradě dohodnut', en: 'the day the task was agreed upon at the meeting' },
    fulfilledBy: 'taskClosed',
    advice: {
      cs: 'Úkol dokončete a zapište jeho výsledek, nebo jeho termín s důvodem posuňte; do té doby zůstává na programu každé další porady.',
      en: 'Finish the task and note its result, or move its day with a reason; until then it stays on the agenda of every next meeting.',
    },
    examples: ['2027-02-18 2027-03-31 2027-03-31 2027-03-31', '2027-11-16 2027-12-30 2027-12-30 2027-12-30'],
  });
}

/** The region gives no tasks to another employer's staff: our methodologist is told, nobody else. */
function officeTask(config: LawConfig): RuleVersion {
  return defineRule(config, {
    ruleId: 'meeting-task-office', act: REGIONS, provision: 'interní termín k § 67', period: 'set', binds: 'orp', effect: 'internal', ladder: config.ladders.others,
    title: { cs: 'Doporučení nebo úkol z porady pro úřad ORP', en: 'A recommendation or task from a meeting for a municipality' },
    trigger: { cs: 'den, kdy byl závěr na poradě dohodnut', en: 'the day it was agreed upon at the meeting' },
    fulfilledBy: 'taskClosed',
    advice: {
      cs: 'Zeptejte se úřadu, jak věc dopadla, a výsledek zapište; do té doby zůstává na programu každé další porady.',
      en: 'Ask the municipality what became of it and note the result; until then it stays on the agenda of every next meeting.',
    },
    examples: ['2027-02-18 2027-03-31 2027-03-31 2027-03-31', '2027-05-20 2027-06-30 2027-06-30 2027-06-30'],
  });
}
