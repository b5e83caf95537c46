import type { CaseId } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';

/** By column; what stands in jsonb comes as text. */
export type Columns = Readonly<Record<string, unknown>>;

/** The one row of a case in a table of its own; columns that are not named stay as they are. */
export async function writeRow(tx: Db, table: 'series' | 'meetings', { caseId, columns, isNew }: { readonly caseId: CaseId; readonly columns: Columns; readonly isNew: boolean }): Promise<void> {
  const names = Object.keys(columns);
  const places = names.map((_, index) => `$${String(index + 2)}`);
  await tx.change(
    isNew
      ? `insert into ${table} (case_id, ${names.join(', ')}) values ($1, ${places.join(', ')})`
      : `update ${table} set ${names.map((name, index) => `${name} = ${places[index] ?? ''}`).join(', ')} where case_id = $1`,
    [caseId, ...Object.values(columns)],
  );
}

/** A line of a content; null where it says nothing. */
export function lineIn(text: unknown): string | null {
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null;
}

/** What a content holds by id: the invited, those who come. */
export function recordIn(value: unknown): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Readonly<Record<string, unknown>>>>) : {};
}
