import type { DataSource } from 'typeorm';
import { caseNotFound, foldCase, mayRead } from '../../../domain/index.ts';
import type { CaseId, MeetingState, SeriesState } from '../../../domain/index.ts';
import { pragueDay } from '../../../law/index.ts';
import { pool } from '../../database/transaction.ts';
import type { Db } from '../../database/transaction.ts';
import { readFactsWithContents } from '../../door/facts-store.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import { isId } from '../../ids.ts';
import type { OfficeState, OfficeStates } from '../../registers/office-state.ts';
import { logAccess } from '../../trace/access-log.ts';
import type { Viewer } from '../viewer.ts';

export type Opened<State> = { readonly state: State; /** With their contents. */ readonly facts: readonly WrittenFact[]; readonly office: OfficeState };

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

  private async open<State extends SeriesState | MeetingState>(
    viewer: Viewer, caseId: CaseId, narrow: (state: NonNullable<ReturnType<typeof foldCase>>) => State | null,
  ): Promise<Opened<State>> {
    const db: Db = pool(this.dataSource);
    const office = await this.offices.current(db);
    const facts = isId(caseId) ? await readFactsWithContents(db, caseId) : [];
    const any = foldCase(facts);
    const state = any === null ? null : narrow(any);
    if (state === null || !mayRead(state, viewer.actor, office.directory, pragueDay(viewer.now))) throw caseNotFound();
    await logAccess(db, { at: viewer.now, personId: viewer.actor.personId, caseId, what: 'case' });
    return { state, facts, office };
  }
}
