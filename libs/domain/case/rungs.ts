import { hasOverdueRung, overdueRung, type Calendar } from '../../law/index.ts';
import type { Deadline, PlannedRung } from './deadline.ts';
import { rungInstant } from './jitter.ts';
import type { Milestone } from './process-view.ts';
import type { Settings } from './settings.ts';

export type LadderContext = { readonly caseId: string; readonly calendar: Calendar; readonly settings: Settings; readonly now: number };

/** What the ladder brings: the rungs that are due and were not yet used (lowest first), and the one to come. */
export type Pending = { readonly due: readonly PlannedRung[]; readonly next: PlannedRung | null };

export function pendingRungs(deadline: Deadline, ctx: LadderContext): Pending {
  if (deadline.state !== 'open') return { due: [], next: null };
  const used = new Set([...deadline.fired, ...deadline.overtaken]);
  const due: PlannedRung[] = [];
  for (const rung of rungsOf(deadline, ctx)) {
    if (used.has(rung.key)) continue;
    if (rung.at > ctx.now) return { due, next: rung };
    due.push(rung);
  }
  return { due, next: null };
}

/** Finite rungs, then those after the legal end for as long as the ladder goes on. */
function* rungsOf(deadline: Deadline, { caseId, calendar, settings }: LadderContext): Generator<PlannedRung> {
  yield* deadline.rungs;
  const { ladder: spec, legalEnd, anyHour } = deadline;
  if (spec === null) return;
  for (let n = 1; hasOverdueRung(spec, n); n += 1) {
    const rung = overdueRung({ spec, legalEnd, calendar: anyHour ? everyDay(calendar) : calendar, n });
    yield { ...rung, at: rungInstant(rung.day, caseId, settings, anyHour) };
  }
}

/** A child at risk is no matter of working days. */
function everyDay(calendar: Calendar): Calendar {
  return { ...calendar, isWorkingDay: () => true, isOff: () => false, offReason: () => null };
}

/** Only a statutory or set deadline that binds us can be our breach (design § 6). */
export function isBreachable({ binds, effect }: Pick<Deadline, 'binds' | 'effect'>): boolean {
  return binds === 'us' && (effect === 'statutory' || effect === 'set');
}

/** A deadline by analogy that binds us: kept for good order, and no law is broken by missing it. */
export function isGuideline({ binds, effect }: Pick<Deadline, 'binds' | 'effect'>): boolean {
  return binds === 'us' && effect === 'analogous';
}

/** An overrun was noted and no later entry has refuted it. */
export function isOverrunNoted({ overrunFact, refutedByFact }: Pick<Deadline, 'overrunFact' | 'refutedByFact'>): boolean {
  return overrunFact !== null && refutedByFact === null;
}

/** The nearest thing that time brings to a deadline: of rungs that are due only the highest. */
export function milestoneOf(deadline: Deadline, ctx: LadderContext): Milestone | null {
  if (deadline.state !== 'open') return null;
  const { due, next } = pendingRungs(deadline, ctx);
  const rung = due.at(-1) ?? next;
  const overrun = isBreachable(deadline) && !isOverrunNoted(deadline);
  if (overrun && (rung === null || deadline.lateFrom <= rung.at)) return { kind: 'overrun', deadline: deadline.key, at: deadline.lateFrom };
  return rung === null ? null : { kind: 'rung', deadline: deadline.key, rung: rung.key, at: rung.at };
}

/** '<deadline>/<rung>'; after a re-arming '<deadline>~2/<rung>', for its later rungs are new messages. */
export function rungMessageKey({ key, revision }: Deadline, rung: string): string {
  return revision === 1 ? `${key}/${rung}` : `${key}~${revision}/${rung}`;
}
