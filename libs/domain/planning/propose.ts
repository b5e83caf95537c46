import { addDays, day as civil, daysBetween, type Day } from '../../law/index.ts';
import type { SeriesSettings } from '../series/commands.ts';
import type { ProposedDate } from '../series/facts.ts';
import type { Occurrence } from '../series/state.ts';
import type { Frequency } from '../series/vocabulary.ts';
import { candidateDays, daysFrom, isApart, packed, type Candidate, type Ground } from './ground.ts';
import { countedIn, standingDays } from './occurrences.ts';
import { meetingsAllowed, meetingsAsked, withThemes } from './themes.ts';

export type ProposalInput = {
  readonly ground: Ground;
  readonly settings: Pick<SeriesSettings, 'themes' | 'frequency' | 'daysOnEnd'>;
  /** Nothing earlier: people have to be invited in time. */
  readonly earliest: Day;
  readonly occurrences: readonly Occurrence[];
  /** Proposed days that stay. */
  readonly slots: readonly ProposedDate[];
  /** Of the n-th, from 1. */
  readonly newSlotId: (n: number) => string;
};

const MONTHS: Readonly<Record<Exclude<Frequency, 'as-called'>, number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

type Span = { readonly from: Day; readonly to: Day };
type Search = { readonly free: readonly Candidate[]; readonly daysOnEnd: 1 | 2 };

/** The days that a year still wants: as often as the series meets, and as many as its quotas ask for. Pure, and the same for the same input. */
export function proposeDates({ ground, settings, earliest, occurrences, slots, newSlotId }: ProposalInput): readonly ProposedDate[] {
  const { themes, daysOnEnd, frequency } = settings;
  const occupied = [...standingDays(occurrences), ...slots.flatMap(({ day }) => daysFrom(day, daysOnEnd))];
  const counted = countedIn(ground.year, occurrences);
  const search: Search = { free: candidateDays(ground).filter(({ day }) => day >= earliest), daysOnEnd };
  const regular = regularDays(search, spansOf(ground.year, frequency), occupied).slice(0, meetingsAllowed(themes, counted, daysOnEnd));
  const wanted = Math.max(regular.length, meetingsAsked(themes, counted, daysOnEnd));
  const days = enough(search, regular, { occupied, wanted }).toSorted();
  return withThemes(days, themes, counted, daysOnEnd).map((date, index) => ({ slotId: newSlotId(index + 1), ...date }));
}

function spansOf(year: number, frequency: Frequency): readonly Span[] {
  if (frequency === 'as-called') return [];
  const months = MONTHS[frequency];
  const firstOf = (month: number): Day => (month > 12 ? civil(`${year + 1}-01-01`) : civil(`${year}-${String(month).padStart(2, '0')}-01`));
  return Array.from({ length: 12 / months }, (_none, n) => ({ from: firstOf(n * months + 1), to: addDays(firstOf((n + 1) * months + 1), -1) }));
}

/** One about the middle of each span in which nothing stands yet. */
function regularDays({ free, daysOnEnd }: Search, spans: readonly Span[], occupied: readonly Day[]): readonly Day[] {
  const chosen: Day[] = [];
  for (const { from, to } of spans) {
    if (occupied.some((day) => from <= day && day <= to)) continue;
    const others = [...occupied, ...chosen.flatMap((day) => daysFrom(day, daysOnEnd))];
    const best = nearest(free.filter(({ day }) => from <= day && day <= to && isApart(day, others, daysOnEnd)), middle({ from, to }));
    if (best !== null) chosen.push(best);
  }
  return chosen;
}

/** More days until there are as many as wanted: spread over the year, else however they fit into it. */
function enough(search: Search, regular: readonly Day[], { occupied, wanted }: { readonly occupied: readonly Day[]; readonly wanted: number }): readonly Day[] {
  if (regular.length >= wanted) return regular;
  const { free, daysOnEnd } = search;
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined) return regular;
  const others = [...occupied, ...regular];
  const base = others.length === 0 ? regularDays(search, equalSpans({ from: first.day, to: last.day }, wanted), occupied) : regular;
  const spread = filledUp(search, base, { occupied, wanted });
  if (spread.length >= wanted) return spread;
  const dense = packed(free, occupied, daysOnEnd);
  if (dense.length <= spread.length) return spread;
  const count = Math.min(wanted, dense.length);
  return Array.from({ length: count }, (_none, n) => dense[Math.floor((n * dense.length) / count)]?.day ?? first.day);
}

function equalSpans({ from, to }: Span, count: number): readonly Span[] {
  const length = daysBetween(from, to) + 1;
  const at = (n: number): Day => addDays(from, Math.floor((n * length) / count));
  return Array.from({ length: count }, (_none, n) => ({ from: at(n), to: addDays(at(n + 1), -1) }));
}

/** Each time the day on which the fewest are missing, and of these the one farthest from all others. */
function filledUp({ free, daysOnEnd }: Search, base: readonly Day[], { occupied, wanted }: { readonly occupied: readonly Day[]; readonly wanted: number }): readonly Day[] {
  const chosen = [...base];
  while (chosen.length < wanted) {
    const others = [...occupied, ...chosen.flatMap((day) => daysFrom(day, daysOnEnd))];
    const distance = (day: Day): number => Math.min(...others.map((other) => Math.abs(daysBetween(other, day))));
    const [best] = free.filter(({ day }) => isApart(day, others, daysOnEnd))
      .toSorted((a, b) => a.missing - b.missing || distance(b.day) - distance(a.day) || (a.day < b.day ? -1 : 1));
    if (best === undefined) break;
    chosen.push(best.day);
  }
  return chosen;
}

function nearest(candidates: readonly Candidate[], to: Day): Day | null {
  const [best] = candidates.toSorted((a, b) => a.missing - b.missing || Math.abs(daysBetween(to, a.day)) - Math.abs(daysBetween(to, b.day)) || (a.day < b.day ? -1 : 1));
  return best?.day ?? null;
}

function middle({ from, to }: Span): Day {
  return addDays(from, Math.floor(daysBetween(from, to) / 2));
}
