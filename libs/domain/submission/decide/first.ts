import { computeRule, isDay, type Day } from '../../../law/index.ts';
import type { DecideContext } from '../../case/decide-context.ts';
import type { Problems } from '../../case/problems.ts';
import type { FirstGiven } from '../commands.ts';
import type { FirstHandling } from '../facts.ts';

/** Field problems of what is said of the first handling, under `first`. `today`: of the entry; `until`: when the review was asked for. */
export function checkFirst(problems: Problems, first: FirstGiven, today: Day, until: Day | null): void {
  const { caseId, handledBy, officeId, deliveredDay, outcome, noticeDay } = first;
  if (caseId !== undefined) problems.id('first.caseId', caseId);
  if (handledBy === 'office') problems.id('first.officeId', officeId);
  else problems.check(officeId === undefined, 'first.officeId', 'first.officeOfOurs', 'Vyřizoval-li stížnost krajský úřad, jiný úřad neuvádějte.');
  problems.day('first.deliveredDay', deliveredDay, { today });
  if (outcome === 'not-handled') {
    problems.check(noticeDay === undefined, 'first.noticeDay', 'first.noticeOfNothing', 'Stížnost nebyla vyřízena; den vyrozumění neuvádějte.');
    return;
  }
  if (noticeDay === undefined) problems.add('first.noticeDay', 'first.noticeRequired', 'Uveďte den vyrozumění o vyřízení původní stížnosti.');
  else problems.day('first.noticeDay', noticeDay, { today, notBefore: isDay(deliveredDay) ? deliveredDay : undefined });
  if (until !== null && isDay(noticeDay) && noticeDay > until) {
    problems.add('first.noticeDay', 'first.noticeAfterRequest', 'Vyrozumění nemohlo následovat až po žádosti o jeho přešetření; opravte jeden z dnů.');
  }
}

export function firstData({ caseId, officeId, deliveredDay, outcome, noticeDay, finding }: FirstGiven): FirstHandling {
  return { caseId: caseId ?? null, officeId: officeId ?? null, deliveredDay, outcome, noticeDay: noticeDay ?? null, finding: finding ?? null };
}

/** The last day on which the office elsewhere may still handle the complaint (§ 175 odst. 5 SŘ); null where it was handled, or by us. */
export function runsUntil({ officeId, outcome, deliveredDay }: FirstHandling, { rules, calendar }: DecideContext): Day | null {
  if (officeId === null || outcome === 'notified') return null;
  const rule = rules.rule('orp-complaint-60d', deliveredDay);
  return computeRule({ rule, from: deliveredDay, proof: 'statement', calendar }).legalEnd;
}
