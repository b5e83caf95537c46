import type { z } from 'zod';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { AskedRehearsal } from '../../../libs/casework/rehearsals/desk.ts';
import { YEAR_OF_MEETINGS } from '../../../libs/casework/rehearsals/request.ts';
import type { RehearsalAnswer, RehearsalRequest, Refusal } from '../../../libs/casework/rehearsals/request.ts';
import { namesOfYear } from '../../../libs/casework/rehearsals/year-names.ts';
import { entryOf, yearEntryOf } from '../../../libs/contracts/index.ts';
import type { rehearsalView } from '../../../libs/contracts/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { TimelineEvent } from '../../../libs/domain/index.ts';
import type { RuleBook } from '../../../libs/law/index.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { titleOf } from '../views/deadline-view.ts';
import { Names } from '../views/names.ts';
import { saidOf } from './year-names.ts';
import type { Shelves } from './year-names.ts';

export type RehearsalView = z.output<typeof rehearsalView>;

const SOON = { 'retry-after': '30' };

/** Nobody is there to play it: the worker, or the Temporal server that it needs. */
export function nobodyPlays(): HttpProblem {
  return new HttpProblem(503, 'rehearsal.nobodyPlays', 'Zkoušky nanečisto teď nikdo neprovádí: neběží worker, nebo nemá spojení se serverem Temporal. Evidence funguje dál; zkuste to za chvíli.', { headers: SOON });
}

/** What an answer is told with. */
export type Telling = Shelves & { readonly db: Db; readonly reader: CaseReader; readonly rules: RuleBook };

/** The answer for whoever asked. @throws the refusal of the intake or of a step, or 503 where it broke off again and again */
export async function viewOf(id: string, asked: Pick<AskedRehearsal, 'request' | 'answer'> | null, telling: Telling): Promise<RehearsalView> {
  const answer = asked?.answer ?? null;
  if (asked === null || answer === null) return { id, state: 'waiting', from: null, until: null, end: null, timeline: [] };
  if (answer.outcome === 'broken') {
    throw new HttpProblem(503, 'rehearsal.broken', 'Zkoušku se opakovaně nepodařilo dohrát. Zkuste to za chvíli znovu; trvá-li to, sdělte to správci.', { headers: SOON });
  }
  if (answer.outcome === 'refused') throw refusalOf(answer.refusal);
  const { from, until } = answer;
  const told = { id, state: 'done', from, until } as const;
  if (answer.outcome === 'played') return { ...told, end: answer.end, timeline: await timelineOf(answer.events, telling) };
  return { ...told, end: 'year-over', timeline: await yearOf(answer, asked.request, telling) };
}

async function timelineOf(events: readonly TimelineEvent[], { reader, rules }: Telling): Promise<RehearsalView['timeline']> {
  const names = await Names.of(reader, { people: events.flatMap(peopleIn) });
  return events.map((event) => entryOf(event, { duty: dutyOf(rules), person: (person) => names.person(person) }));
}

async function yearOf(answer: Extract<RehearsalAnswer, { outcome: 'played-year' }>, request: RehearsalRequest, { db, rules, ...shelves }: Telling): Promise<RehearsalView['timeline']> {
  if (request.kind !== YEAR_OF_MEETINGS) throw new Error('the answer to another question');
  const names = await namesOfYear(db, answer, await saidOf(request.start, shelves));
  return answer.events.map((event) => yearEntryOf(event, { ...names, duty: dutyOf(rules) }));
}

function dutyOf(rules: RuleBook): (ruleId: string, version: number) => string {
  return (ruleId, version) => titleOf(rules.exactly(ruleId, version), ruleId).cs;
}

function peopleIn(event: TimelineEvent): readonly string[] {
  if ('message' in event) return event.message.recipients.map(({ person }) => person);
  return event.kind === 'task' && 'person' in event.task.assignee ? [event.task.assignee.person] : [];
}

function refusalOf({ step, kind, code, messageCs, fields }: Refusal): DomainError {
  if (step === null) return new DomainError(kind, code, messageCs, { fields });
  const field = `script.${String(step)}`;
  const inner = fields.map((problem) => ({ ...problem, field: `${field}.body.${problem.field}` }));
  return new DomainError('invalid', 'rehearsal.stepRefused', `Krok č. ${String(step + 1)} by evidence nepřijala: ${messageCs}`, { fields: [{ field, code, messageCs }, ...inner] });
}
