import { DomainError } from '../../domain/index.ts';
import type { AnyOpening, Child, ComplainedOf, ComplaintState, FirstGiven, Party, PersonId, RegisterReview } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import { readFactsWithContents } from './facts-store.ts';
import type { WrittenFact } from './facts-store.ts';

type Texts = Readonly<Record<string, unknown>>;

/** The request for review as which a submission goes on: the same facts carried over. Attachments stay where they were filed. */
export async function reviewOf(db: Db, state: ComplaintState, first: FirstGiven): Promise<RegisterReview> {
  const facts = await readFactsWithContents(db, state.caseId);
  const intake = facts[0]?.content ?? {};
  const command: RegisterReview = {
    type: 'registerReview', of: 'complaint', first,
    channel: state.channel, arrival: state.arrival, departmentId: state.departmentId, confidential: state.confidential, childAtRisk: false,
    documentNumber: intake['documentNumber'] as string | undefined,
    // What was confirmed, or needed no confirmation, is not asked for again.
    emailSignatureRecognised: state.channel === 'email' ? state.confirmation === null || state.confirmation.confirmed !== null : undefined,
    parties: state.parties.map(({ id, role, represents, relationToChild }) => ({
      id, role, represents, relationToChild: (relationToChild ?? undefined) as Party['relationToChild'], text: textOf(facts, 'parties', id) as Party['text'],
    })),
    children: state.children.map(({ id, residenceOfficeId }) => ({
      id, residenceOfficeId: residenceOfficeId ?? undefined, text: textOf(facts, 'children', id) as Child['text'],
    })),
    complainedOf: state.complainedOf.map((entry) => complainedOf(facts, entry)),
    attachments: [], workedOnChild: state.workedOnChild, handledFirst: state.handledFirst,
    foundBiased: state.bias.filter(({ decided }) => decided?.excluded === true).map(({ personId }) => personId),
    text: intake['text'] as RegisterReview['text'],
    oral: state.oral?.kind === 'record' ? { ...state.oral, text: intake['oral'] as NonNullable<RegisterReview['oral']>['text'] } : undefined,
  };
  return (await withFirstHandlers(db, command)) as RegisterReview;
}

/** Where our own handling is to be reviewed, whoever took part in it is excluded (§ 14 SŘ; office-practice.md 15). */
export async function withFirstHandlers(db: Db, command: AnyOpening): Promise<AnyOpening> {
  if (command.type !== 'registerReview' || command.first.caseId === undefined) return command;
  const { caseId, handledBy } = command.first;
  const [first] = isId(caseId) ? await db.query<{ handlers: PersonId[] }>(HANDLERS, [caseId]) : [];
  if (first === undefined) throw new DomainError('invalid', 'first.unknownCase', 'Původní věc v evidenci není.');
  if (handledBy !== 'us') return command;
  return { ...command, handledFirst: [...new Set([...command.handledFirst ?? [], ...first.handlers])] };
}

const HANDLERS = `
  select coalesce((select array_agg(distinct f.entered_by) from facts f where f.case_id = c.id and f.origin = 'person' and f.entered_by is not null
    and f.type in ('documentsRequested', 'statementRequested', 'hearingRecorded', 'claimEvaluated', 'noticeDrafted', 'noticeApproved', 'noticeSigned')), '{}') as handlers
  from cases c where c.id = $1 and c.kind = 'complaint'`;

/** What intake and later details say of one party, child or person complained of. */
function textOf(facts: readonly WrittenFact[], group: 'parties' | 'children' | 'complainedOf', id: string): Texts {
  for (const { content } of facts) {
    const found = (content?.[group] as Texts | undefined)?.[id];
    if (found !== undefined) return found as Texts;
  }
  return {};
}

function complainedOf(facts: readonly WrittenFact[], entry: ComplaintState['complainedOf'][number]): ComplainedOf {
  const { id } = entry;
  if (entry.kind === 'ours') return { id, person: entry.person };
  const text = textOf(facts, 'complainedOf', id);
  if (entry.kind === 'official') return { id, officeId: entry.officeId, position: entry.position, text };
  return { id, accreditedEntity: true, text: text as { readonly name: string } };
}
