import type { Content } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { normalizedNumber } from '../search-text.ts';
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

function isNumber(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** Every number by which the case may be looked up; one that was replaced still finds it. */
export async function projectNumbers(tx: Db, { caseId, facts, before }: Projected): Promise<void> {
  const found = facts.flatMap((fact) => (fact.content === null ? [] : numbersIn(fact.content).map((number) => ({ ...number, no: fact.no }))));
  if (before === null) {
    await tx.change("delete from case_numbers where case_id = $1 and kind <> 'register'", [caseId]);
    await tx.change(REGISTER_NUMBER, [caseId]);
  }
  if (found.length === 0) return;
  await tx.change(
    `insert into case_numbers (case_id, kind, normalized, value, fact_no)
     select $1, n.kind, n.normalized, n.value, n.no from jsonb_to_recordset($2::jsonb) as n(kind text, normalized text, value text, no int)
     on conflict do nothing`,
    [caseId, JSON.stringify(found.map((number) => ({ ...number, normalized: normalizedNumber(number.value) })))],
  );
}

const REGISTER_NUMBER = `
  insert into case_numbers (case_id, kind, normalized, value, fact_no)
  select r.case_id, 'register', upper(regexp_replace(r.number, '\\s', '', 'g')), r.number, f.no
  from register_numbers r join facts f on f.case_id = r.case_id and f.type = 'registerNumberAssigned'
  where r.case_id = $1
  on conflict do nothing`;
