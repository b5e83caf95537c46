import { DomainError } from '../../domain/index.ts';
import type { AnyOpening, ComplaintState, FirstGiven, PersonId, RegisterReview } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import { readFactsWithContents } from './facts-store.ts';
import { partsOf } from './parts-of.ts';

/** The request for review as which a submission goes on: the same facts carried over. Attachments stay where they were filed. */
export async function reviewOf(db: Db, state: ComplaintState, first: FirstGiven): Promise<RegisterReview> {
  const facts = await readFactsWithContents(db, state.caseId);
  const intake = facts[0]?.content ?? {};
  const { parties, children, complainedOf } = partsOf(state, facts);
  const command: RegisterReview = {
    type: 'registerReview', of: 'complaint', first,
    channel: state.channel, arrival: state.arrival, departmentId: state.departmentId, confidential: state.confidential, childAtRisk: false,
    documentNumber: intake['documentNumber'] as string | undefined,
    // What was confirmed, or needed no confirmation, is not asked for again.
    emailSignatureRecognised: state.channel === 'email' ? state.confirmation === null || state.confirmation.confirmed !== null : undefined,
    parties, children, complainedOf,
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
