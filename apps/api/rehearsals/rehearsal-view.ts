import type { z } from 'zod';
import type { RehearsalAnswer, Refusal } from '../../../libs/casework/rehearsals/request.ts';
import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { entryOf } from '../../../libs/contracts/index.ts';
import type { rehearsalView } from '../../../libs/contracts/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { TimelineEvent } from '../../../libs/domain/index.ts';
import type { RuleBook } from '../../../libs/law/index.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { ruleOf, titleOf } from '../views/deadline-view.ts';
import { Names } from '../views/names.ts';

export type RehearsalView = z.output<typeof rehearsalView>;

const SOON = { 'retry-after': '30' };

/** Nobody is there to play it: the worker, or the Temporal server that it needs. */
export function nobodyPlays(): HttpProblem {
  return new HttpProblem(503, 'rehearsal.nobodyPlays', 'Zkoušky nanečisto teď nikdo neprovádí: neběží worker, nebo nemá spojení se serverem Temporal. Evidence funguje dál; zkuste to za chvíli.', { headers: SOON });
}

/** The answer for whoever asked. @throws the refusal of the intake or of a step, or 503 where it broke off again and again */
export async function viewOf(id: string, answer: RehearsalAnswer | null, { reader, rules }: { readonly reader: CaseReader; readonly rules: RuleBook }): Promise<RehearsalView> {
  if (answer === null) return { id, state: 'waiting', from: null, until: null, end: null, timeline: [] };
  if (answer.outcome === 'broken') {
    throw new HttpProblem(503, 'rehearsal.broken', 'Zkoušku se opakovaně nepodařilo dohrát. Zkuste to za chvíli znovu; trvá-li to, sdělte to správci.', { headers: SOON });
  }
  if (answer.outcome === 'refused') throw refusalOf(answer.refusal);
  const { from, until, end, events } = answer;
  const names = await Names.of(reader, { people: events.flatMap(peopleIn) });
  const words = { duty: (ruleId: string, version: number) => titleOf(ruleOf(rules, ruleId, version), ruleId).cs, person: (person: string) => names.person(person) };
  return { id, state: 'done', from, until, end, timeline: events.map((event) => entryOf(event, words)) };
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
