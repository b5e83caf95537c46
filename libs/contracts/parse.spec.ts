import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { line, text } from './fields.ts';
import { parse } from './parse.ts';

const problems = (schema: z.ZodType, input: unknown): readonly string[] => {
  const result = parse(schema, input);
  return result.ok ? [] : result.fields.map(({ field, code, messageCs }) => `${field} ${code}: ${messageCs}`);
};

describe('what crosses the boundary', () => {
  it.each(['', '   ', '\u00a0\u3000', '\u200b\u200d\u2060', '\u00ad', '\n\t\n'])('is empty where nobody would see anything (%j)', (nothing) => {
    const schema = z.strictObject({ body: text(), subject: line() });
    expect(problems(schema, { body: nothing, subject: nothing })).toEqual(['body field.missing: Vyplňte, nesmí zůstat prázdné.', 'subject field.missing: Vyplňte, nesmí zůstat prázdné.']);
  });

  it.each(['👩\u200d👧', 'a\u00adb', '–', 'ꓤ'])('is taken as it came where somebody would (%j)', (something) => {
    expect(parse(line(), something)).toEqual({ ok: true, value: something });
  });

  it('is told of a number far too big or small one limit, the one of the field', () => {
    const schema = z.strictObject({ year: z.int().min(1990).max(2199) });
    expect(problems(schema, { year: 1e308 })).toEqual(['year field.tooBig: Největší povolená hodnota je 2199.']);
    expect(problems(schema, { year: -1e308 })).toEqual(['year field.tooSmall: Nejmenší povolená hodnota je 1990.']);
    expect(problems(z.strictObject({ count: z.int() }), { count: 1e308 })).toHaveLength(1);
  });
});
