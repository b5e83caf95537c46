import { z } from 'zod';

/** What the API answers. Days are 'YYYY-MM-DD' in Prague, instants ISO 8601 in UTC. */
export const dayOut = z.string().meta({ format: 'date', examples: ['2026-11-20'] });
export const instantOut = z.string().meta({ format: 'date-time', examples: ['2026-11-23T08:15:00.000Z'] });
export const idOut = z.string().meta({ examples: ['0198c0de-0000-7000-8000-000000000042'] });

export const bilingual = z.strictObject({ cs: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

/** `name` is null for those who may know that somebody is there, not who. */
export const personRef = z.strictObject({ id: idOut, name: z.string().nullable() }).meta({ id: 'PersonRef' });
export const officeRef = z.strictObject({ id: idOut, name: z.string() }).meta({ id: 'OfficeRef' });

/** One page of a keyset: `next` goes into `after` of the following request; null = the end. */
export function page<T extends z.ZodType>(items: T): z.ZodObject<{ items: z.ZodArray<T>; next: z.ZodNullable<z.ZodString> }, z.core.$strict> {
  return z.strictObject({ items: z.array(items), next: z.string().nullable() });
}
