import type { CaseId, FactOrigin } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import type { WrittenFact } from '../door/facts-store.ts';

/** `after`: the last number of the page before, in the order asked for; 0 for the first page. */
export type FactPage = {
  readonly after: number;
  readonly limit: number;
  readonly order?: 'oldest' | 'newest' | undefined;
  readonly origins?: readonly FactOrigin[] | undefined;
};

export type HashedFact = WrittenFact & { readonly contentHash: string | null };

/** One page of `facts`, which are all those of the case, with the hashes of their contents. Who may read them, the caller has checked. */
export async function factPage(db: Db, caseId: CaseId, facts: readonly WrittenFact[], { after, limit, order = 'oldest', origins }: FactPage): Promise<HashedFact[]> {
  const [beyond, direction] = order === 'newest' ? ['($2 = 0 or no < $2)', 'desc'] : ['no > $2', 'asc'];
  const rows = await db.query<{ no: number; hash: string | null }>(
    `select no, encode(content_hash, 'hex') as hash from facts where case_id = $1 and ${beyond} and ($4::text[] is null or origin = any($4)) order by no ${direction} limit $3`,
    [caseId, after, limit, origins ?? null]);
  const written = new Map(facts.map((fact) => [fact.no, fact]));
  return rows.flatMap(({ no, hash }) => {
    const fact = written.get(no);
    return fact === undefined ? [] : [{ ...fact, contentHash: hash }];
  });
}
