import type { z } from 'zod';
import { isId } from '../../../libs/casework/ids.ts';
import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { HashedFact } from '../../../libs/casework/queries/fact-page.ts';
import type { factView } from '../../../libs/contracts/index.ts';
import { isCorrectable } from '../../../libs/domain/index.ts';
import { Names } from './names.ts';
import { pageOf } from './page.ts';
import type { Page } from './page.ts';

type FactView = z.output<typeof factView>;

type TellableFact = HashedFact & { readonly dayBefore?: FactView['dayBefore'] };
type Paged = { readonly limit: number; /** Whether a case of this kind knows a step that corrects days. */ readonly correctable: boolean };

/** A page of facts with the names of those they mention; of `facts` one more than `limit` was asked for. */
export async function factPageOf(reader: CaseReader, facts: readonly TellableFact[], { limit, correctable }: Paged): Promise<Page<FactView>> {
  const named = facts.flatMap(({ data }) => mentioned(data)).filter(isId);
  const names = await Names.of(reader, { people: [...facts.map(({ enteredBy }) => enteredBy), ...named], offices: named, departments: named });
  return pageOf(facts, limit, { view: (fact) => ({ ...factViewOf(fact, names), dayCorrectable: correctable && isCorrectable(fact.type) }), cursor: ({ no }) => String(no) });
}

function factViewOf({ no, type, day, enteredAt, enteredBy, origin, data, content, contentHash, dayBefore }: TellableFact, names: Names): Omit<FactView, 'dayCorrectable'> {
  return {
    no, type, day, enteredAt: new Date(enteredAt).toISOString(), enteredBy: names.personOrNull(enteredBy), origin, data,
    content: content === null ? null : { ...content }, contentHash, names: names.named(mentioned(data)),
    ...(dayBefore === undefined ? {} : { dayBefore }),
  };
}

/** Every word in a fact's data: the ids of people, offices and departments are among them. */
function mentioned(data: unknown): readonly string[] {
  if (typeof data === 'string') return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(mentioned) : [];
}
