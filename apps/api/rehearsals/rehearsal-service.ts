import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { pool } from '../../../libs/casework/database/transaction.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import { MeetingList } from '../../../libs/casework/queries/meetings/meeting-list.ts';
import { MeetingReader } from '../../../libs/casework/queries/meetings/meeting-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { RehearsalDesk } from '../../../libs/casework/rehearsals/desk.ts';
import type { AskedRehearsal } from '../../../libs/casework/rehearsals/desk.ts';
import { YEAR_OF_MEETINGS } from '../../../libs/casework/rehearsals/request.ts';
import { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { OfficeState } from '../../../libs/casework/registers/office-state.ts';
import type { RehearsalBody } from '../../../libs/contracts/index.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { TheDatabase } from '../shell/runtime.ts';
import { Shutdown } from '../shell/shutdown.ts';
import { loginsOf } from './logins.ts';
import { caseRequestOf } from './rehearsal-request.ts';
import { nobodyPlays, viewOf } from './rehearsal-view.ts';
import type { RehearsalView, Telling } from './rehearsal-view.ts';
import { yearRequestOf } from './year-request.ts';

const WAIT_MS = 15_000;
/** A worker that is there takes it at once, unless it is at others. */
const UNTAKEN_MS = 5_000;
const LOOK_EVERY_MS = 100;

/** Lays a rehearsal on the desk and waits a while for its answer. */
@Injectable()
export class RehearsalService {
  constructor(
    private readonly desk: RehearsalDesk,
    private readonly reader: CaseReader,
    private readonly meetings: MeetingReader,
    private readonly list: MeetingList,
    private readonly offices: OfficeStates,
    private readonly shutdown: Shutdown,
    @TheDatabase() private readonly database: DataSource,
  ) {}

  /** @returns the rehearsal, done or still waiting @throws HttpProblem 429 or 503, DomainError as at the door */
  async ask(body: RehearsalBody, viewer: Viewer): Promise<RehearsalView> {
    const db = pool(this.database);
    const office = await this.offices.current(db);
    const request = body.kind === YEAR_OF_MEETINGS
      ? await yearRequestOf(body, { viewer, office, meetings: this.meetings })
      : await caseRequestOf(body, { viewer, office, reader: this.reader, people: await loginsOf(db, body) });
    const id = await this.desk.ask(request, viewer.actor.personId, viewer.now);
    if (id === null) throw new HttpProblem(429, 'rehearsal.tooMany', 'Příliš mnoho Vašich zkoušek ještě čeká; počkejte, až doběhnou.', { headers: { 'retry-after': '15' } });
    return viewOf(id, await this.wait(id, viewer), this.telling(viewer, office));
  }

  /** Null: there is none, or it is another's. */
  async read(id: string, viewer: Viewer): Promise<RehearsalView | null> {
    const asked = await this.desk.look(id, viewer.actor.personId);
    if (asked === null) return null;
    return viewOf(id, asked, this.telling(viewer, await this.offices.current(pool(this.database))));
  }

  private telling(viewer: Viewer, { rules }: OfficeState): Telling {
    const { reader, meetings, list } = this;
    return { viewer, reader, meetings, list, rules, db: pool(this.database) };
  }

  private async wait(id: string, viewer: Viewer): Promise<AskedRehearsal | null> {
    const begun = performance.now();
    for (;;) {
      const asked = await this.desk.look(id, viewer.actor.personId);
      const waited = performance.now() - begun;
      if (asked === null || asked.answer !== null || waited > WAIT_MS || this.shutdown.signal.aborted) return asked;
      if (waited > UNTAKEN_MS && !asked.isTaken && !asked.isAnybodyAtIt && await this.desk.withdraw(id)) throw nobodyPlays();
      await pause(LOOK_EVERY_MS);
    }
  }
}
