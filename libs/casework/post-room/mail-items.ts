import { addDays, compareDays, pragueDay } from '../../law/index.ts';
import type { Calendar, Day, RuleVersion } from '../../law/index.ts';
import type { DeadlineStanding, MailedDeadline, MailItem } from '../../domain/index.ts';
import type { PostRoomOffice } from './ports.ts';
import type { StoredDeadline, StoredMessage } from './stored-message.ts';

/** More working days than this are not counted day by day: the mail says so many. */
const COUNT_LIMIT = 1_000;

/** What the mail may say of a message on the day of writing. */
export function mailItemOf(message: StoredMessage, now: number, office: PostRoomOffice): MailItem {
  const today = pragueDay(now);
  return {
    caseId: message.caseId,
    registerNumber: message.registerNumber ?? 'bez evidenčního čísla',
    caseKind: message.caseKind,
    purpose: message.purpose,
    why: message.why,
    deadline: message.deadline === null ? null : mailedDeadline(message.deadline, today, office),
  };
}

function mailedDeadline(deadline: StoredDeadline, today: Day, { calendar, rules }: PostRoomOffice): MailedDeadline {
  const { citation, effect, binds, nominalEnd, legalEnd } = deadline;
  const standing = standingOf(legalEnd, today);
  const rule = rules.exactly(deadline.ruleId, deadline.ruleVersion);
  return {
    title: rule?.title.cs ?? 'lhůta',
    citation, effect, binds, nominalEnd, legalEnd, standing,
    workingDays: standing === 'over' ? workingDays(calendar, legalEnd, today) : workingDays(calendar, today, legalEnd),
    advice: rule === null ? null : adviceOf(rule, standing),
  };
}

function standingOf(legalEnd: Day, today: Day): DeadlineStanding {
  const order = compareDays(today, legalEnd);
  return order < 0 ? 'running' : order === 0 ? 'last-day' : 'over';
}

/** Over: what can be done now. Before: why no more time can be had, where the law says so. */
function adviceOf(rule: RuleVersion, standing: DeadlineStanding): string | null {
  if (standing === 'over') return rule.advice.cs;
  return rule.binds === 'us' && rule.effect !== 'internal' && !rule.extension.allowed ? rule.extension.reason.cs : null;
}

/** Working days after `from` up to and including `to`. */
export function workingDays(calendar: Calendar, from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); compareDays(day, to) <= 0 && count < COUNT_LIMIT; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}
