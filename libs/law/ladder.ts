import { addWorkingDays, addWorkingEpoch, previousWorkingDay, type Calendar } from './calendar.ts';
import { addDays, compareDays, daysBetween, fromEpoch, toEpoch, type Day } from './day.ts';
import { LawError } from './error.ts';

/**
 * 'day-30' · 'before-14', 'before-7', … · 'legal-day' · 'after-1' … 'after-10' · 'weekly-1' … ·
 * 'target' (internal target) · 'others-overdue' (a deadline that binds another).
 */
export type RungKey = string;
export type RungAudience = 'owner' | 'owner+manager';
export type Rung = { readonly key: RungKey; readonly day: Day; readonly audience: RungAudience; readonly kind: 'reminder' | 'escalation' };

export type LadderSpec = {
  /** Working days before the nominal end, e.g. [14, 7, 3, 1]. */
  readonly daysBefore: readonly number[];
  /** Calendar days after day 0, only for terms of 60 days and longer. */
  readonly longTermDay: number | null;
  /** The morning of the legal end. */
  readonly legalDay: boolean;
  /** On each of so many working days after the legal end. */
  readonly afterDaily: number;
  /** Then each week. */
  readonly afterWeekly: boolean;
  /** From this rung on the manager is told too; null: never. */
  readonly managerFrom: RungKey | null;
  /** `target`: one message on the morning of the target. `others`: one on the working day after the legal end. */
  readonly style?: 'target' | 'others';
};

export type LadderInput = { readonly spec: LadderSpec; readonly day0: Day; readonly nominalEnd: Day; readonly legalEnd: Day; readonly calendar: Calendar };

export const LONG_TERM_DAYS = 60;

/** A statutory, set or analogous deadline that binds us. */
export const STANDARD_LADDER: LadderSpec = {
  daysBefore: [14, 7, 3, 1], longTermDay: 30, legalDay: true, afterDaily: 10, afterWeekly: true, managerFrom: 'before-1',
};

/** An internal target: one message that morning, to the owner. */
export const INTERNAL_LADDER: LadderSpec = {
  daysBefore: [], longTermDay: null, legalDay: false, afterDaily: 0, afterWeekly: false, managerFrom: null, style: 'target',
};

/** A deadline that binds another: one message to the owner on the working day after it. */
export const OTHERS_LADDER: LadderSpec = {
  daysBefore: [], longTermDay: null, legalDay: false, afterDaily: 0, afterWeekly: false, managerFrom: null, style: 'others',
};

/**
 * The finite rungs, in order of day. Two on one day are one, the higher. Rungs on or before day 0 drop out.
 * A rung on a day of rest moves earlier, except the legal day, which stays.
 */
export function ladder(input: LadderInput): readonly Rung[] {
  const byDay = new Map<Day, Rung>();
  for (const rung of candidates(input)) {
    if (compareDays(rung.day, input.day0) <= 0) continue;
    const other = byDay.get(rung.day);
    if (other === undefined || rank(rung.key) > rank(other.key)) byDay.set(rung.day, rung);
  }
  return [...byDay.values()].sort((a, b) => compareDays(a.day, b.day));
}

function candidates({ spec, day0, nominalEnd, legalEnd, calendar }: LadderInput): readonly Rung[] {
  if (spec.style === 'target') return [rungOf(spec, 'target', previousWorkingDay(calendar, nominalEnd))];
  if (spec.style === 'others') return [rungOf(spec, 'others-overdue', addWorkingDays(calendar, legalEnd, 1))];
  const rungs: Rung[] = [];
  if (spec.longTermDay !== null && daysBetween(day0, nominalEnd) >= LONG_TERM_DAYS) {
    rungs.push(rungOf(spec, `day-${spec.longTermDay}`, previousWorkingDay(calendar, addDays(day0, spec.longTermDay))));
  }
  for (const n of spec.daysBefore) {
    const epoch = workingDaysBefore(calendar, nominalEnd, n, day0);
    if (epoch !== null) rungs.push(rungOf(spec, `before-${n}`, fromEpoch(epoch)));
  }
  if (spec.legalDay) rungs.push(rungOf(spec, 'legal-day', legalEnd));
  return rungs;
}

/** Null when it would fall on or before day 0: the days before day 0 need no calendar. */
function workingDaysBefore(calendar: Calendar, end: Day, n: number, day0: Day): number | null {
  const first = toEpoch(day0);
  let epoch = toEpoch(end);
  for (let left = n; left > 0; left -= 1) {
    if (epoch <= first) return null;
    epoch = addWorkingEpoch(calendar, epoch, -1);
  }
  return epoch;
}

/** The n-th rung (from 1) after the legal end. Throws `ladder.noRung` where the ladder has none. */
export function overdueRung(input: Omit<LadderInput, 'day0' | 'nominalEnd'> & { readonly n: number }): Rung {
  const { spec, legalEnd, calendar, n } = input;
  if (!hasOverdueRung(spec, n)) {
    throw new LawError('ladder.noRung', `the ladder has no rung ${n} after the legal end`, 'Plán upozornění zde nepokračuje.', { n });
  }
  if (n <= spec.afterDaily) return rungOf(spec, `after-${n}`, addWorkingDays(calendar, legalEnd, n));
  const week = n - spec.afterDaily;
  const lastDaily = addWorkingDays(calendar, legalEnd, spec.afterDaily);
  return rungOf(spec, `weekly-${week}`, previousWorkingDay(calendar, addDays(lastDaily, 7 * week)));
}

export function hasOverdueRung(spec: LadderSpec, n: number): boolean {
  return Number.isInteger(n) && n >= 1 && (n <= spec.afterDaily || spec.afterWeekly);
}

/** The last rung that is due on `today` or earlier, counting those after the legal end; null when none is yet. */
export function rungDue(input: LadderInput & { readonly today: Day }): Rung | null {
  const finite = ladder(input).filter((rung) => compareDays(rung.day, input.today) <= 0);
  let due = finite.at(-1) ?? null;
  for (let n = 1; hasOverdueRung(input.spec, n); n += 1) {
    const next = overdueRung({ ...input, n });
    if (compareDays(next.day, input.today) > 0) break;
    due = next;
  }
  return due;
}

function rungOf(spec: LadderSpec, key: RungKey, day: Day): Rung {
  const escalates = spec.managerFrom !== null && rank(key) >= rank(spec.managerFrom);
  return { key, day, audience: escalates ? 'owner+manager' : 'owner', kind: escalates ? 'escalation' : 'reminder' };
}

/** Higher on the ladder, greater number. Throws for a key that is no rung. */
function rank(key: RungKey): number {
  const [, name, number] = /^(day|before|legal-day|after|weekly|target|others-overdue)(?:-(\d+))?$/.exec(key) ?? [];
  const n = Number(number ?? 0);
  switch (name) {
    case 'day': return n - 1_000_000;
    case 'before': return -n;
    case 'target': return 0;
    case 'legal-day': return 1;
    case 'after': return 1 + n;
    case 'others-overdue': return 2;
    case 'weekly': return 1_000_000 + n;
    default: throw new LawError('ladder.noRung', `not a rung: "${key}"`, 'Neznámý stupeň upozornění.', { key });
  }
}
