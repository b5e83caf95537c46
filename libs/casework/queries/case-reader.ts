import type { DataSource } from 'typeorm';
import { candidatesOf, caseNotFound, excludedOf, foldCase, isSubmission, mayDo, mayRead, suggestOwner } from '../../domain/index.ts';
import type { Candidate, CaseId, CaseState, DepartmentId, OfficeId, PersonId, Suggestion } from '../../domain/index.ts';
import { pragueDay } from '../../law/index.ts';
import { pool } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import { readFacts, readFactsWithContents } from '../door/facts-store.ts';
import type { WrittenFact } from '../door/facts-store.ts';
import { isId } from '../ids.ts';
import { withLoads } from '../registers/directory.ts';
import type { OfficeState, OfficeStates } from '../registers/office-state.ts';
import { logAccess } from '../trace/access-log.ts';
import type { Access } from '../trace/access-log.ts';
import { factPage } from './fact-page.ts';
import type { FactPage, HashedFact } from './fact-page.ts';
import type { Viewer } from './viewer.ts';

export type OpenedCase = {
  readonly state: CaseState;
  /** All facts with their contents: the only place where names and texts are. */
  readonly facts: readonly WrittenFact[];
  readonly office: OfficeState;
};

export type OwnerSuggestion = Suggestion & { readonly openCases: number | null; readonly candidates: readonly Candidate[] };

/**
 * One case, for those who may read it. Every reading is logged before anything is handed out.
 * Errors: DomainError missing 'case.notFound', the same whether there is no such case or it is not for them.
 */
export class CaseReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async open(viewer: Viewer, caseId: CaseId, what: Access['what'] = 'case'): Promise<OpenedCase> {
    const db = pool(this.dataSource);
    const { state, office } = await this.readable(db, viewer, caseId);
    await logAccess(db, { at: viewer.now, personId: viewer.actor.personId, caseId, what });
    return { state, office, facts: await readFactsWithContents(db, caseId) };
  }

  /** One page of the facts, with the hashes of their contents. */
  async facts(viewer: Viewer, caseId: CaseId, page: FactPage): Promise<HashedFact[]> {
    const { facts } = await this.open(viewer, caseId, 'facts');
    return factPage(pool(this.dataSource), caseId, facts, page);
  }

  /** The state alone, for deciding what to offer; not logged, for nothing of the content is handed out. */
  async state(viewer: Viewer, caseId: CaseId): Promise<{ readonly state: CaseState; readonly office: OfficeState }> {
    return this.readable(pool(this.dataSource), viewer, caseId);
  }

  /** Who should handle it: by load, past the excluded and the absent. Loads of others are for those who assign alone (office-practice.md 18). */
  async suggestOwner(viewer: Viewer, caseId: CaseId): Promise<OwnerSuggestion> {
    const db = pool(this.dataSource);
    const { state, office } = await this.readable(db, viewer, caseId);
    const directory = await withLoads(db, office.directory);
    const today = pragueDay(viewer.now);
    const suggestion = suggestOwner(state, directory, today);
    const openCases = suggestion.kind === 'person' ? directory.people.find(({ id }) => id === suggestion.personId)?.load ?? 0 : null;
    const assigns = mayDo(state, viewer.actor, { type: 'assign', ownerId: viewer.actor.personId }, directory, today);
    return { ...suggestion, openCases, candidates: assigns ? candidatesOf(state, excludedOf(state, directory), directory, today) : [] };
  }

  /** Names to go with the ids of people. */
  async peopleNames(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> {
    return names(pool(this.dataSource), 'people', ids);
  }

  async officeNames(ids: readonly OfficeId[]): Promise<ReadonlyMap<OfficeId, string>> {
    return names(pool(this.dataSource), 'offices', ids);
  }

  async departmentNames(ids: readonly DepartmentId[]): Promise<ReadonlyMap<DepartmentId, string>> {
    return names(pool(this.dataSource), 'departments', ids);
  }

  private async readable(db: Db, { actor, now }: Viewer, caseId: CaseId): Promise<{ readonly state: CaseState; readonly office: OfficeState }> {
    const office = await this.offices.current(db);
    const state = isId(caseId) ? foldCase(await readFacts(db, caseId)) : null;
    if (state === null || !isSubmission(state) || !mayRead(state, actor, office.directory, pragueDay(now))) throw caseNotFound();
    return { state, office };
  }
}

async function names(db: Db, table: 'people' | 'offices' | 'departments', ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.query<{ id: string; name: string }>(`select id, name from ${table} where id = any($1::uuid[])`, [[...new Set(ids)].filter(isId)]);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
