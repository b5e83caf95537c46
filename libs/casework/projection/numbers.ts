import type { Content } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { normalizedNumber } from '../search-text.ts';
import type { WrittenFact } from '../door/facts-store.ts';
import type { Projected } from './projected.ts';

export type FoundNumber = { readonly kind: 'file' | 'document'; readonly value: string };

/** The numbers of the records service that a fact's content carries. */
export function numbersIn(content: Content): readonly FoundNumber[] {
  const { fileNumber, documentNumber } = content;
  return [
    ...(isNumber(fileNumber) ? [{ kind: 'file', value: fileNumber.trim() } as const] : []),
    ...(isNumber(documentNumber) ? [{ kind: 'document', value: documentNumber.trim() } as const] : []),
  ];
}

/** The č. j. under which another office handled the first complaint: it finds the review, and is shown as no number of it. */
function numbersOfOthers({ first }: Content): readonly FoundNumber[] {
  return typeof first === 'object' && first !== null ? numbersIn({ ...first, fileNumber: undefined }) : [];
}

function isNumber(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

type Row = { readonly kind: FoundNumber['kind'] | 'register'; readonly value: string; readonly no: number };

/** Every number by which the case may be looked up; one that was replaced still finds it. */
export async function projectNumbers(tx: Db, { caseId, facts }: Projected): Promise<void> {
  const rows = facts.flatMap(rowsOf);
  if (rows.length === 0) return;
  await tx.change(
    `insert into case_numbers (case_id, kind, normalized, value, fact_no)
     select $1, n.kind, n.normalized, n.value, n.no from jsonb_to_recordset($2::jsonb) as n(kind text, normalized text, value text, no int)
     on conflict do nothing`,
    [caseId, JSON.stringify(rows.map((row) => ({ ...row, normalized: normalizedNumber(row.value) })))],
  );
}

function rowsOf({ no, type, data, content }: WrittenFact): readonly Row[] {
  if (type === 'registerNumberAssigned') return [{ kind: 'register', value: (data as { readonly registerNumber: string }).registerNumber, no }];
  return content === null ? [] : [...numbersIn(content), ...numbersOfOthers(content)].map((number) => ({ ...number, no }));
}
