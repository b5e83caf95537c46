import { z } from 'zod';
import { isStorable } from '../../../libs/casework/storable.ts';
import { HttpProblem } from './http-problem.ts';

/** The last row of a page, opaque to the sender: it goes back in `after`, and opens no other list. */
export type Cursor<Parts extends readonly string[]> = {
  write(parts: Parts): string;
  /** @throws HttpProblem 422 for what `write` did not give out */
  read(after: string): Parts;
};

/** A whole number: milliseconds, a running number. */
export const NUMBER_PART = z.string().regex(/^\d{1,15}$/);
/** The key of a row within its case. */
export const KEY_PART = z.string().max(300).refine(isStorable);

export function cursorOf<const Parts extends readonly [z.ZodType<string>, ...z.ZodType<string>[]]>(list: string, ...parts: Parts): Cursor<{ [Part in keyof Parts]: z.output<Parts[Part]> }> {
  const shape = z.tuple([z.literal(list), ...parts]);
  return {
    write: (values) => Buffer.from(JSON.stringify([list, ...values])).toString('base64url'),
    read(after) {
      const parsed = shape.safeParse(jsonIn(after));
      if (parsed.success) return parsed.data.slice(1) as { [Part in keyof Parts]: z.output<Parts[Part]> };
      throw new HttpProblem(422, 'query.invalid', 'Opravte uvedené parametry v adrese.', {
        fields: [{ field: 'after', code: 'field.invalid', messageCs: 'Hodnotu „after“ převezměte z položky „next“ předchozí stránky.' }],
      });
    },
  };
}

function jsonIn(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
