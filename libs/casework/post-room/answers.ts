import { foldCase } from '../../domain/index.ts';
import type { AnswersMail, MeetingState } from '../../domain/index.ts';
import { addWorkingDays, day } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import { only } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { readFactsWithContents } from '../door/facts-store.ts';
import type { WrittenFact } from '../door/facts-store.ts';
import { COUNTED, COUNTS } from '../queries/meetings/answer-counts.ts';
import type { AnswerCounts } from '../queries/meetings/answer-counts.ts';
import { UNREACHED } from '../queries/meetings/unreached.ts';
import { INVITEE_NAME, INVITEE_REGISTERS } from '../registers/invitee-register.ts';
import type { MailText } from './ports.ts';
import type { Pass } from './sorting.ts';
import type { StoredMessage } from './stored-message.ts';

/** In the order in which the page of the meeting has them. */
const UNANSWERED = `
  select nullif(${INVITEE_NAME}, '') as name, ${UNREACHED} is not null as unreached
  from invitees i ${INVITEE_REGISTERS}
  where i.case_id = $1 and not i.removed and i.answer is null
  order by array_position(array['office', 'member', 'person', 'guest'], i.kind), ${INVITEE_NAME}, i.id`;

/** The mail on how the invited have answered, as the register has it now. */
export async function answersText(db: Db, message: StoredMessage, pass: Pass): Promise<MailText> {
  const { caseId, registerNumber, why } = message;
  const facts = await readFactsWithContents(db, caseId);
  const state = foldCase(facts);
  if (state?.kind !== 'meeting') throw new TypeError('not the history of a meeting');
  const { counts, ...named } = only(await db.query<{ title: string; place: string | null; link: string | null; counts: AnswerCounts }>(
    `select m.title, m.place, m.link, ${COUNTS} as counts from meetings m ${COUNTED} where m.case_id = $1`, [caseId]));
  return pass.ports.writer.answers({
    meetingId: caseId, registerNumber: registerNumber ?? 'bez evidenčního čísla', why, meeting: { ...named, days: state.days },
    answerBy: addWorkingDays(pass.office.calendar, firstDayOf(state), -state.answerWorkingDays),
    counts: { ...counts, access: withNeeds(state, facts) }, unanswered: await db.query<AnswersMail['unanswered'][number]>(UNANSWERED, [caseId]),
  });
}

function withNeeds({ attendees }: MeetingState, facts: readonly WrittenFact[]): number {
  const needs = accessNeeds(facts);
  return attendees.filter(({ id }) => needs.has(id)).length;
}

/** Ids of those who, as they were last named, wrote what they need; what it is stays in the register. */
function accessNeeds(facts: readonly WrittenFact[]): ReadonlySet<string> {
  const needs = new Set<string>();
  for (const { type, content } of facts) {
    if (type !== 'answered') continue;
    for (const [id, text] of Object.entries(content?.['attendees'] ?? {})) {
      const access: unknown = (text as Readonly<Record<string, unknown>> | null)?.['access'];
      if (typeof access === 'string' && access.trim() !== '') needs.add(id);
      else needs.delete(id);
    }
  }
  return needs;
}

function firstDayOf({ days: [first] }: MeetingState): Day {
  if (first === undefined) throw new TypeError('a meeting has a day');
  return day(first.day);
}
