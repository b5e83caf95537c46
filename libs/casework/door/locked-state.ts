import { evolveCase, foldCase } from '../../domain/index.ts';
import type { AnyCase, CaseId } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import { readFacts } from './facts-store.ts';
import type { WrittenFact } from './facts-store.ts';

/** In one order, whichever is joined to which: two at once take turns. */
export async function lockBoth(tx: Tx, one: CaseId, other: CaseId): Promise<void> {
  await tx.query('select 1 from cases where id = any($1::uuid[]) order by id for no key update', [[one, other].filter(isId)]);
}

/** The state of a case whose row stays locked until the transaction ends; null when there is no such case. */
export async function lockedState(tx: Tx, caseId: CaseId): Promise<AnyCase | null> {
  if (!isId(caseId)) return null;
  const [locked] = await tx.query('select 1 from cases where id = $1 for no key update', [caseId]);
  return locked === undefined ? null : foldCase(await readFacts(tx, caseId));
}

/** The state to which these facts lead. */
export function fold(before: AnyCase | null, facts: readonly WrittenFact[]): AnyCase {
  let state = before;
  for (const fact of facts) state = evolveCase(state, fact);
  if (state === null) throw new Error('a decision without facts cannot open a case');
  return state;
}
