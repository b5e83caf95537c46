import { addDays, daysBetween, weekday, yearOf, type Calendar, type Day } from '../../law/index.ts';
import type { OfficeId } from '../case/ids.ts';
import type { BusyTime } from './planning.ts';

/** Two meetings of a series lie at least so many days apart. */
export const APART = 7;

/** What the days of a year are weighed by. */
export type Ground = {
  readonly year: number;
  readonly calendar: Calendar;
  readonly avoidWeekdays: readonly number[];
  readonly daysOnEnd: 1 | 2;
  readonly busy: readonly BusyTime[];
  /** Days on which other series meet. */
  readonly taken: readonly Day[];
  /** Who is invited. */
  readonly offices: readonly OfficeId[];
};

/** A day on which a meeting could begin, and how many of the offices could not come. */
export type Candidate = { readonly day: Day; readonly missing: number };

/** What speaks against a day: that it is an office day, that all are busy, that another series meets within a day of it, that some of the offices could not come. */
export type Objections = { readonly avoidedWeekday: boolean; readonly busy: boolean; readonly otherSeries: boolean; readonly officesAway: number };

/** Of a meeting that begins on this day. */
export function objectionsTo(day: Day, ground: Ground): Objections {
  const { avoidWeekdays, busy, taken, daysOnEnd } = ground;
  const days = daysFrom(day, daysOnEnd);
  return {
    avoidedWeekday: days.some((each) => avoidWeekdays.includes(weekday(each))),
    busy: days.some((each) => isBusyForAll(each, busy)),
    otherSeries: days.some((each) => isNearOther(each, taken)),
    officesAway: officesAway(days, ground),
  };
}

/** The days of a meeting that begins on this one. */
export function daysFrom(day: Day, daysOnEnd: 1 | 2): readonly Day[] {
  return daysOnEnd === 1 ? [day] : [day, addDays(day, 1)];
}

/** In order. Between Christmas and the first week of January nobody is called. */
export function candidateDays(ground: Ground): readonly Candidate[] {
  const { daysOnEnd } = ground;
  const open = new Set(daysOfYear(ground.year).filter((day) => isOpen(day, ground)));
  return [...open]
    .filter((day) => daysFrom(day, daysOnEnd).every((each) => open.has(each)))
    .map((day) => ({ day, missing: officesAway(daysFrom(day, daysOnEnd), ground) }));
}

/** The day and those it would last keep away from these. */
export function isApart(day: Day, from: readonly Day[], daysOnEnd: 1 | 2): boolean {
  return daysFrom(day, daysOnEnd).every((each) => from.every((other) => Math.abs(daysBetween(other, each)) >= APART));
}

/** As many as can be held at all, from the first on: each as early as those before it allow. */
export function packed(candidates: readonly Candidate[], from: readonly Day[], daysOnEnd: 1 | 2): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let last: Day | null = null;
  for (const candidate of candidates) {
    const { day } = candidate;
    if ((last !== null && daysBetween(last, day) < APART) || !isApart(day, from, daysOnEnd)) continue;
    chosen.push(candidate);
    last = addDays(day, daysOnEnd - 1);
  }
  return chosen;
}

/** The first of the last `count` days that could be held; null: there are not so many. */
export function lastStart(candidates: readonly Candidate[], from: readonly Day[], { count, daysOnEnd }: { readonly count: number; readonly daysOnEnd: 1 | 2 }): Day | null {
  let first: Day | null = null;
  let left = count;
  for (const { day } of candidates.toReversed()) {
    if (left === 0) break;
    if ((first !== null && daysBetween(addDays(day, daysOnEnd - 1), first) < APART) || !isApart(day, from, daysOnEnd)) continue;
    first = day;
    left -= 1;
  }
  return left === 0 ? first : null;
}

function daysOfYear(year: number): readonly Day[] {
  const first = `${year}-01-01` as Day;
  return Array.from({ length: 366 }, (_none, n) => addDays(first, n)).filter((day) => yearOf(day) === year);
}

function isOpen(day: Day, { calendar, avoidWeekdays, busy, taken }: Ground): boolean {
  if (!calendar.isWorkingDay(day) || avoidWeekdays.includes(weekday(day)) || isFestive(day)) return false;
  return !isBusyForAll(day, busy) && !isNearOther(day, taken);
}

function isBusyForAll(day: Day, busy: readonly BusyTime[]): boolean {
  return busy.some(({ from, to, officeId }) => officeId === null && from <= day && day <= to);
}

function isNearOther(day: Day, taken: readonly Day[]): boolean {
  return taken.some((other) => Math.abs(daysBetween(other, day)) <= 1);
}

function isFestive(day: Day): boolean {
  const inYear = day.slice(5);
  return inYear >= '12-25' || inYear <= '01-07';
}

function officesAway(days: readonly Day[], { busy, offices }: Ground): number {
  const isAway = (officeId: OfficeId): boolean => busy.some((time) => time.officeId === officeId && days.some((day) => time.from <= day && day <= time.to));
  return offices.filter(isAway).length;
}
