import type { Actor, CaseId, CaseKind, DecideContext, Planning } from '../../domain/index.ts';
import { day, pragueDay, yearOf } from '../../law/index.ts';
import type { Day } from '../../law/index.ts';
import type { Tx } from '../database/transaction.ts';
import type { OfficeState } from '../registers/office-state.ts';
import { planningOf } from '../registers/planning.ts';

/** What a decision may know of the authority. `now` is epoch ms. */
export function contextOf(office: OfficeState, caseId: CaseId, actor: Actor, now: number): DecideContext {
  const { rules, calendar, settings, directory } = office;
  return { caseId, now, actor, rules, calendar, settings, directory };
}

/** What planning has to know is read for series alone. */
export async function planned<Context extends DecideContext>(tx: Tx, { kind, caseId }: { readonly kind: CaseKind | null; readonly caseId: CaseId }, context: Context): Promise<Context> {
  return kind === 'series' ? { ...context, planning: await planningAt(tx, caseId, pragueDay(context.now)) } : context;
}

/** From today to the end of the year after next: a proposal in October is for the coming one. */
function planningAt(tx: Tx, seriesId: CaseId, today: Day): Promise<Planning> {
  return planningOf(tx, seriesId, today, day(`${String(yearOf(today) + 2)}-12-31`));
}
