import { nextMilestone } from '../../domain/index.ts';
import type { CaseId, ProcessView } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';

/** When the process that has this view will wake by itself; null: never. */
export function wakeupOf(view: ProcessView): Date | null {
  const next = nextMilestone(view);
  return next === null ? null : new Date(next.at);
}

/** Keeps when the process that has this view will wake by itself; the watchdog knows from it who overslept. */
export async function recordWakeup(tx: Db, caseId: CaseId, view: ProcessView): Promise<void> {
  await tx.change('update cases set next_wakeup_at = $2 where id = $1 and next_wakeup_at is distinct from $2', [caseId, wakeupOf(view)]);
}
