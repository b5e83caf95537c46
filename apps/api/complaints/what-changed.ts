import type { Db } from '../../../libs/casework/database/transaction.ts';
import { readFacts } from '../../../libs/casework/door/facts-store.ts';
import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { DomainError, foldCase } from '../../../libs/domain/index.ts';
import type { Fact } from '../../../libs/domain/index.ts';
import { Names } from '../views/names.ts';

type From = { readonly db: Db; readonly reader: CaseReader };
type Seen = { readonly caseId: string; readonly seenVersion: number };

/** A stale version is refused together with what has happened since, so that the sender can decide and send again. */
export async function withWhatChanged(error: unknown, { db, reader }: From, { caseId, seenVersion }: Seen): Promise<unknown> {
  if (!(error instanceof DomainError) || error.code !== 'case.versionStale') return error;
  const facts = await readFacts(db, caseId);
  const since = factsSince(facts, seenVersion);
  const names = await Names.of(reader, { people: since.map(({ enteredBy }) => enteredBy) });
  return new DomainError('stale', error.code, error.messageCs, {
    details: {
      version: foldCase(facts)?.version ?? null,
      seenVersion,
      changes: since.map(({ no, type, day, enteredAt, enteredBy }) => ({ no, type, day, enteredAt: new Date(enteredAt).toISOString(), enteredBy: names.personOrNull(enteredBy) })),
    },
  });
}

/** Facts written after the case had this version: those of persons, and changes of phase, by which the version rises. */
function factsSince(facts: readonly Fact[], seenVersion: number): readonly Fact[] {
  const rising = facts.filter(({ origin, type }) => origin === 'person' || type === 'phaseChanged');
  return rising.slice(Math.max(0, seenVersion));
}
