import { excludedOf } from '../../domain/index.ts';
import type { AnyCase, Directory } from '../../domain/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Db } from '../database/transaction.ts';
import type { Projected } from './projected.ts';

type Row = { readonly person_id: string; readonly reason: string; readonly with_subordinates: boolean };

/** Whom the facts themselves exclude. Their subordinates follow from the hierarchy at the moment of asking. */
export async function projectExcluded(tx: Db, { caseId, before, state }: Projected): Promise<void> {
  const rows = excluded(state);
  if (before !== null && canonicalJson(excluded(before)) === canonicalJson(rows)) return;
  if (before !== null) await tx.change('delete from case_excluded where case_id = $1', [caseId]);
  if (rows.length === 0) return;
  await tx.change(
    `insert into case_excluded (case_id, person_id, reason, with_subordinates)
     select $1, e.* from jsonb_to_recordset($2::jsonb) as e(person_id uuid, reason text, with_subordinates boolean)`,
    [caseId, JSON.stringify(rows)],
  );
}

function excluded(state: AnyCase): readonly Row[] {
  return excludedOf(state, NOBODY).map(({ person, reason }) => ({
    person_id: person, reason, with_subordinates: reason === 'complained-of' || reason === 'bias-decided',
  }));
}

const NOBODY: Directory = { people: [] };
