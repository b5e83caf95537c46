import type { DataSource } from 'typeorm';
import { caseNotFound, foldCase, processView } from '../../domain/index.ts';
import type { CaseId, ProcessView } from '../../domain/index.ts';
import { inTransaction } from '../database/transaction.ts';
import type { Db } from '../database/transaction.ts';
import type { Door } from '../door/door.ts';
import { readFacts } from '../door/facts-store.ts';
import { isId } from '../ids.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { wakeupOf } from './wakeup.ts';

/**
 * What a process may ask of its case. `now` is the process's own time, epoch ms. All of it may be repeated.
 * Errors: DomainError missing 'case.notFound'.
 */
export class CaseProcess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
    private readonly door: Door,
  ) {}

  /** The view, and in one transaction the acknowledgement: news up to `view.no` was seen, and when the process looks again. */
  async lookAt(caseId: CaseId, now: number): Promise<ProcessView> {
    return inTransaction(this.dataSource, async (tx) => {
      const state = isId(caseId) ? foldCase(await readFacts(tx, caseId)) : null;
      if (state === null) throw caseNotFound();
      const office = await this.offices.current(tx);
      const view = processView(state, office.calendar, office.settings, now);
      await acknowledge(tx, caseId, view, now);
      return view;
    });
  }

  /** Plans the messages of the highest rung that is due; the lower ones are recorded as overtaken. */
  remind(input: { readonly caseId: CaseId; readonly deadline: string; readonly rung: string; readonly now: number }): Promise<ProcessView> {
    return this.door.process(input.caseId, { type: 'remind', deadline: input.deadline, rung: input.rung }, { now: input.now });
  }

  noteOverrun(input: { readonly caseId: CaseId; readonly deadline: string; readonly now: number }): Promise<ProcessView> {
    return this.door.process(input.caseId, { type: 'noteOverrun', deadline: input.deadline }, { now: input.now });
  }

  meetMoment(input: { readonly caseId: CaseId; readonly key: string; readonly now: number }): Promise<ProcessView> {
    return this.door.process(input.caseId, { type: 'meetMoment', key: input.key }, { now: input.now });
  }
}

/** A later view never loses against an earlier one that comes late; news since then stays undelivered. */
async function acknowledge(tx: Db, caseId: CaseId, view: ProcessView, now: number): Promise<void> {
  await tx.change(
    `update cases set acked_no = $2, acked_at = $3, next_wakeup_at = $4, relay_attempts = 0, relay_next_at = 'epoch', relay_error = null, relay_dead_at = null
     where id = $1 and acked_no <= $2`,
    [caseId, view.no, new Date(now), wakeupOf(view)],
  );
}
