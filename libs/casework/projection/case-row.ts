import { listedAs } from '../../domain/index.ts';
import type { Content } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import type { WrittenFact } from '../door/facts-store.ts';
import { numbersIn } from './numbers.ts';
import type { Projected } from './projected.ts';

type Row = Readonly<Record<string, unknown>>;

export async function insertCaseRow(tx: Db, projected: Projected): Promise<void> {
  const row: Row = { id: projected.caseId, kind: projected.state.kind, ...stateColumns(projected), ...originColumns(projected), ...factColumns(projected) };
  const names = Object.keys(row);
  await tx.change(`insert into cases (${names.join(', ')}) values (${names.map((_, index) => `$${String(index + 1)}`).join(', ')})`, Object.values(row));
}

/** `before` null: all facts are at hand and every column is written anew (but nothing that is the relay's). */
export async function updateCaseRow(tx: Db, projected: Projected): Promise<void> {
  const row: Row = { ...stateColumns(projected), ...(projected.before === null ? originColumns(projected) : {}), ...factColumns(projected) };
  const names = Object.keys(row);
  await tx.change(
    `update cases set changed_at = clock_timestamp(), ${names.map((name, index) => `${name} = $${String(index + 2)}`).join(', ')} where id = $1`,
    [projected.caseId, ...Object.values(row)],
  );
}

function stateColumns({ state }: Projected): Row {
  const listed = listedAs(state);
  return {
    phase: state.phase,
    classification: listed.classification,
    received_day: listed.receivedDay,
    handed_over: listed.handedOver,
    owner_id: state.ownerId,
    department_id: state.departmentId,
    awaits_signature: listed.awaitsSignature,
    child_at_risk: listed.childAtRisk,
    anonymous: listed.anonymous,
    confidential: listed.confidential,
    version: state.version,
    last_no: state.no,
  };
}

/** What the first fact said once and for all. */
function originColumns({ state, facts }: Projected): Row {
  const [first] = facts;
  if (first?.no !== 1) throw new Error('the first fact of a case is missing');
  return { channel: listedAs(state).channel, registered_at: new Date(first.enteredAt), registered_by: state.registered.by, register_number: state.registerNumber };
}

/** What the new facts say; a column that they do not speak of is left alone, unless all is written anew. */
function factColumns({ before, state, facts, nextWakeup }: Projected): Row {
  const news = facts.findLast((fact) => fact.origin !== 'process');
  const closing = facts.find((fact) => fact.no === state.closed?.fact);
  const numbers = { file_number: last(facts, 'file'), document_number: last(facts.filter(isOfSubmission), 'document') };
  const columns: Record<string, unknown> = {};
  if (news !== undefined) Object.assign(columns, { news_no: news.no }, before === null ? {} : TELL_AT_ONCE);
  if (nextWakeup !== undefined) columns['next_wakeup_at'] = nextWakeup;
  if (closing !== undefined) columns['closed_at'] = new Date(closing.enteredAt);
  else if (state.closed === null) columns['closed_at'] = null;
  for (const [column, value] of Object.entries(numbers)) if (value !== null || before === null) columns[column] = value;
  return columns;
}

/** News ends any waiting of the relay; a reprojection brings none. */
const TELL_AT_ONCE: Row = { relay_next_at: new Date(0), relay_attempts: 0, relay_dead_at: null };

function last(facts: readonly WrittenFact[], kind: 'file' | 'document'): string | null {
  return facts.flatMap(({ content }) => numbersIn(content ?? NOTHING)).findLast((number) => number.kind === kind)?.value ?? null;
}

/** The č. j. shown with a case is that of the submission; those of our letters are only searched for. */
function isOfSubmission({ no, type }: WrittenFact): boolean {
  return no === 1 || type === 'numbersAssigned';
}

const NOTHING: Content = {};
