import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { pool } from '../../../libs/casework/database/transaction.ts';
import type { Db } from '../../../libs/casework/database/transaction.ts';
import { readFactsWithContents } from '../../../libs/casework/door/facts-store.ts';
import type { WrittenFact } from '../../../libs/casework/door/facts-store.ts';
import { isId } from '../../../libs/casework/ids.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import { caseNotFound, DomainError, foldComplaint, mayList, mayRead } from '../../../libs/domain/index.ts';
import type { Actor, ComplaintState } from '../../../libs/domain/index.ts';
import { pragueDay } from '../../../libs/law/index.ts';
import type { Day } from '../../../libs/law/index.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';

/** One case as its facts tell it, opened for somebody who may see it. */
export type CaseFile = {
  readonly state: ComplaintState;
  readonly facts: readonly WrittenFact[];
  readonly office: OfficeState;
  readonly today: Day;
  readonly now: number;
};

/** Cases opened by right. Errors: missing 'case.notFound', the same for a case that is hidden and one that is not there. */
@Injectable()
export class CaseFiles {
  private readonly offices: OfficeStates;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(offices: OfficeStates, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.offices = offices;
    this.database = database;
    this.clock = clock;
  }

  get db(): Db {
    return pool(this.database);
  }

  /** For somebody who may read it; forbidden 'case.readForbidden' for those who may only see it in lists. */
  async toRead(caseId: string, actor: Actor): Promise<CaseFile> {
    const file = await this.load(caseId, actor);
    if (!mayRead(file.state, actor, file.office.directory, file.today)) throw readForbidden();
    return file;
  }

  private async load(caseId: string, actor: Actor): Promise<CaseFile> {
    const now = this.clock.now();
    const today = pragueDay(now);
    const { db } = this;
    const office = await this.offices.current(db);
    const facts = isId(caseId) ? await readFactsWithContents(db, caseId) : [];
    const state = foldComplaint(facts);
    if (state === null || !mayList(state, actor, office.directory, today)) throw caseNotFound();
    return { state, facts, office, today, now };
  }
}

/** A case may be joined only with one that this person may read; of others nothing is said, not even that they are there. */
export async function assertJoinable(db: Db, caseId: string, actor: Actor, office: OfficeState, now: number): Promise<void> {
  const state = isId(caseId) ? foldComplaint(await readFactsWithContents(db, caseId)) : null;
  if (state !== null && mayRead(state, actor, office.directory, pragueDay(now))) return;
  const messageCs = 'Taková věc tu není, nebo k ní nemáte přístup.';
  throw new DomainError('invalid', 'join.unknownCase', 'Některé údaje je třeba doplnit nebo opravit.', { fields: [{ field: 'withCaseId', code: 'join.unknownCase', messageCs }] });
}

function readForbidden(): DomainError {
  return new DomainError('forbidden', 'case.readForbidden', 'Věc můžete vidět jen v přehledu; číst ji smí ten, kdo ji vyřizuje, a vedoucí.');
}
