import { z } from 'zod';
import { HttpProblem } from './http-problem.ts';

/** The last row of a page, opaque to the sender: it goes back in `after`. */
export function toCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The shape of a cursor that is one running number. */
export const NUMBER_CURSOR = z.tuple([z.string().regex(/^\d{1,15}$/)]);

/** @throws HttpProblem 422 for what `toCursor` did not give out in this shape */
export function fromCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  const parsed = shape.safeParse(jsonIn(cursor));
  if (parsed.success) return parsed.data;
  throw new HttpProblem(422, 'query.invalid', 'Opravte uvedené parametry v adrese.', {
    fields: [{ field: 'after', code: 'field.invalid', messageCs: 'Hodnotu „after“ převezměte z položky „next“ předchozí stránky.' }],
  });
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
