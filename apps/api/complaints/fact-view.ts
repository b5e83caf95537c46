import type { z } from 'zod';
import type { HashedFact } from '../../../libs/casework/queries/case-reader.ts';
import type { factView } from '../../../libs/contracts/index.ts';
import { isCorrectable } from '../../../libs/domain/index.ts';
import type { Names } from '../views/names.ts';

export function factViewOf({ no, type, day, enteredAt, enteredBy, origin, data, content, contentHash }: HashedFact, names: Names): z.output<typeof factView> {
  return {
    no, type, day, dayCorrectable: isCorrectable(type), enteredAt: new Date(enteredAt).toISOString(), enteredBy: names.personOrNull(enteredBy), origin, data,
    content: content === null ? null : { ...content }, contentHash, names: names.named(mentioned(data)),
  };
}

/** Every word in a fact's data: the ids of people, offices and departments are among them. */
export function mentioned(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(mentioned) : [];
}
