import type { DataSource } from 'typeorm';
import { caseNotFound, foldCase, mayRead } from '../../../domain/index.ts';
import type { CaseId, MeetingState, SeriesState } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import type { Day } from '../../../law/index.ts';
import { pool } from '../../database/transaction.ts';
import type { Db } from '../../database/transaction.ts';
import { readFactsWithContents } from '../../door/facts-store.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import { isId } from '../../ids.ts';
import type { OfficeState, OfficeStates } from '../../registers/office-state.ts';
import { logAccess } from '../../trace/access-log.ts';
import type { Access } from '../../trace/access-log.ts';
import { factPage } from '../fact-page.ts';
import type { FactPage, HashedFact } from '../fact-page.ts';
import type { Viewer } from '../viewer.ts';
import { daysBefore } from './days-before.ts';

export type Opened<State> = { readonly state: State; /** With their contents. */ readonly facts: readonly WrittenFact[]; readonly office: OfficeState };

/** `dayBefore`: where a proposed date stood until this event moved or dropped it. */
export type PlanningFact = HashedFact & { readonly dayBefore: Day | undefined };

/**
 * One series or meeting, for those who may read it; every reading is logged.
 * Errors: DomainError missing 'case.notFound', the same whether there is none or it is not for them.
 */
export class MeetingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  async series(viewer: Viewer, caseId: CaseId): Promise<Opened<SeriesState>> {
    return this.open(viewer, caseId, (state) => (state.kind === 'series' ? state : null));
  }

  async meeting(viewer: Viewer, caseId: CaseId): Promise<Opened<MeetingState>> {
    return this.open(viewer, caseId, (state) => (state.kind === 'meeting' ? state : null));
  }

  /** One page of the facts, with the hashes of their contents; of a case of another kind there are none to be had here. */
  async facts(viewer: Viewer, { kind, caseId }: { readonly kind: 'series' | 'meeting'; readonly caseId: CaseId }, page: FactPage): Promise<PlanningFact[]> {
    const { facts } = await this.open(viewer, caseId, (state) => (state.kind === kind ? state : null), 'facts');
    const before = kind === 'series' ? daysBefore(facts) : new Map<number, Day>();
    return (await factPage(pool(this.dataSource), caseId, facts, page)).map((fact) => ({ ...fact, dayBefore: before.get(fact.no) }));
  }

  private async open<State extends SeriesState | MeetingState>(
    viewer: Viewer, caseId: CaseId, narrow: (state: NonNullable<ReturnType<typeof foldCase>>) => State | null, what: Access['what'] = 'case',
  ): Promise<Opened<State>> {
    const db: Db = pool(this.dataSource);
    const office = await this.offices.current(db);
    const facts = isId(caseId) ? await readFactsWithContents(db, caseId) : [];
    const any = foldCase(facts);
    const state = any === null ? null : narrow(any);
    if (state === null || !mayRead(state, viewer.actor, office.directory, pragueDay(viewer.now))) throw caseNotFound();
    await logAccess(db, { at: viewer.now, personId: viewer.actor.personId, caseId, what });
    return { state, facts, office };
  }
}
