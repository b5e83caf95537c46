import { HttpProblem } from './http-problem.ts';

/** The last row of a page, opaque to the sender: it goes back in `after`. */
export function toCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** @throws HttpProblem 422 for what was not given out by `toCursor` with so many parts */
export function fromCursor(cursor: string, count: number): readonly string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === count && parts.every((part) => typeof part === 'string')) return parts as string[];
  } catch {
    // said below
  }
  throw new HttpProblem(422, 'query.invalid', 'Opravte uvedené parametry v adrese.', {
    fields: [{ field: 'after', code: 'field.invalid', messageCs: 'Hodnotu „after“ převezměte z položky „next“ předchozí stránky.' }],
  });
}
