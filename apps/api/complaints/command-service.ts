import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { pool, steadyPool } from '../../../libs/casework/database/transaction.ts';
import type { Tx } from '../../../libs/casework/database/transaction.ts';
import { Door } from '../../../libs/casework/door/door.ts';
import type { Receipt } from '../../../libs/casework/door/door.ts';
import { idempotently } from '../../../libs/casework/idempotency.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { AnyOpening, FirstGiven, OpeningCommand, Phase } from '../../../libs/domain/index.ts';
import type { IdempotentRequest } from '../http/idempotency.ts';
import { TheClock, TheDatabase } from '../shell/runtime.ts';
import type { CommandCall } from './command-routes.ts';
import { assertNamed } from './named-case.ts';
import { possibleDuplicatesOf } from './possible-duplicates.ts';
import type { RegistrationView } from './possible-duplicates.ts';
import { receiptViewOf } from './receipts.ts';
import type { AnyReceiptView } from './receipts.ts';
import { withWhatChanged } from './what-changed.ts';

type Opening<Command> = { readonly command: Command; readonly actor: Person; readonly idempotency: IdempotentRequest; readonly requestId: string };
export type RegisterCall = Opening<OpeningCommand>;

type Written = { readonly receipt: Receipt; readonly now: number };

/** Commands at the door, each once for its key, answered with what followed at once. */
@Injectable()
export class CommandService {
  private readonly door: Door;
  private readonly offices: OfficeStates;
  private readonly reader: CaseReader;
  private readonly database: DataSource;
  private readonly clock: Clock;

  constructor(door: Door, offices: OfficeStates, reader: CaseReader, @TheDatabase() database: DataSource, @TheClock() clock: Clock) {
    this.door = door;
    this.offices = offices;
    this.reader = reader;
    this.database = database;
    this.clock = clock;
  }

  async register({ command, actor, idempotency, requestId }: RegisterCall): Promise<RegistrationView> {
    if (command.type === 'registerReview') await this.assertFirst(command.first, actor);
    const written = await this.opened({ command, actor, idempotency, requestId });
    const { caseId } = written.receipt;
    const receipt = await this.view(written);
    return { ...receipt, phase: receipt.phase as Phase, possibleDuplicates: await possibleDuplicatesOf(this.database, this.offices, { actor, now: written.now }, caseId) };
  }

  /** A case that nobody submitted: nothing else can be the same. */
  async open(call: Opening<AnyOpening>): Promise<AnyReceiptView> {
    return this.view(await this.opened(call));
  }

  async step({ caseId, kind, command, actor, seenVersion, idempotency, requestId }: CommandCall): Promise<AnyReceiptView> {
    try {
      if (command.type === 'join') await assertNamed(this.reader, { actor, now: this.clock.now() }, { caseId: command.withCaseId, kind, field: 'withCaseId', code: 'join.unknownCase' });
      if ('first' in command) await this.assertFirst(command.first, actor);
      const written = await this.once(idempotency, (tx, now) => this.door.submit(caseId, command, actor, { now, expectedVersion: seenVersion, kind, tx, requestId }));
      return await this.view(written);
    } catch (error) {
      throw await withWhatChanged(error, { db: pool(this.database), reader: this.reader }, { caseId, seenVersion });
    }
  }

  private opened({ command, actor, idempotency, requestId }: Opening<AnyOpening>): Promise<Written> {
    return this.once(idempotency, (tx, now) => this.door.open(command, actor, { now, tx, requestId }));
  }

  private async assertFirst({ caseId }: FirstGiven, actor: Person): Promise<void> {
    if (caseId === undefined) return;
    await assertNamed(this.reader, { actor, now: this.clock.now() }, { caseId, kind: 'complaint', field: 'first.caseId', code: 'first.unknownCase' });
  }

  private async view({ receipt, now }: Written): Promise<AnyReceiptView> {
    const db = steadyPool(this.database);
    return receiptViewOf({ db, reader: this.reader, office: await this.offices.current(db), now }, receipt);
  }

  /**
   * What is kept for a repeated key is the bare receipt; the answer is told from it and from the facts, which never
   * change. So nothing stands between the drawing of the number and the commit, and no name lies among the keys.
   */
  private async once(idempotency: IdempotentRequest, work: (tx: Tx, now: number) => Promise<Receipt>): Promise<Written> {
    const now = this.clock.now();
    const { answer } = await idempotently(this.database, { ...idempotency, now }, async (tx): Promise<Written> => ({ receipt: await work(tx, now), now }));
    return answer;
  }
}
