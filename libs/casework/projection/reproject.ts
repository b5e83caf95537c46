import type { DataSource } from 'typeorm';
import { foldCase } from '../../domain/index.ts';
import type { CaseId } from '../../domain/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import { readFactsWithContents } from '../door/facts-store.ts';
import { updateCaseRow } from './case-row.ts';
import { projectParts } from './project.ts';

const PAGE = 500;

/** Every table whose rows follow from the facts alone; messages are the post room's as well and are added to, not written anew. */
const TABLES = [
  'deadlines', 'tasks', 'case_parties', 'case_children', 'case_complained_of', 'case_objections', 'case_links', 'case_offices', 'case_excluded', 'case_numbers',
  'series', 'meetings', 'invitees', 'attendees',
];
const FORGET = `with ${TABLES.map((table) => `${table}_rows as (delete from ${table} where case_id = $1)`).join(', ')} select 1`;

/** Writes a case's rows anew from its facts alone. What the relay and the post room know of it stays. False: no such case. */
export async function reprojectCase(dataSource: DataSource, caseId: CaseId): Promise<boolean> {
  return inTransaction(dataSource, async (tx) => {
    const [locked] = await tx.query('select 1 from cases where id = $1 for no key update', [caseId]);
    if (locked === undefined) return false;
    const facts = await readFactsWithContents(tx, caseId);
    const state = foldCase(facts);
    if (state === null) return false;
    const projected = { caseId, before: null, state, facts };
    await tx.query(FORGET, [caseId]);
    await updateCaseRow(tx, projected);
    await projectParts(tx, projected);
    return true;
  });
}

/** All cases, one transaction each, so that people can go on working. Gives their number. */
export async function reprojectAll(dataSource: DataSource): Promise<number> {
  let done = 0;
  let after: CaseId | null = null;
  for (;;) {
    const page: { id: CaseId }[] = await pool(dataSource).query<{ id: CaseId }>(
      'select id from cases where $1::uuid is null or id > $1 order by id limit $2', [after, PAGE]);
    for (const { id } of page) done += (await reprojectCase(dataSource, id)) ? 1 : 0;
    const last = page.at(-1);
    if (last === undefined) return done;
    after = last.id;
  }
}
