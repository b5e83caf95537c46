import { civilOf, fromEpoch, epochOf, toEpoch, type Day } from './day.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Prague', hourCycle: 'h23', calendar: 'iso8601', numberingSystem: 'latn',
  year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
});

/** Offsets of one UTC year: `offset` holds from `since` until the next entry. */
type OffsetSpan = { readonly since: number; readonly offset: number };
const offsetsByYear = new Map<number, readonly OffsetSpan[]>();

/** The civil day in Europe/Prague at an instant (ms since 1970-01-01T00:00Z). */
export function pragueDay(instantMs: number): Day {
  return fromEpoch(Math.floor((instantMs + offsetAt(instantMs)) / DAY_MS));
}

export function pragueTime(instantMs: number): { day: Day; hour: number; minute: number; second: number } {
  const local = instantMs + offsetAt(instantMs);
  const epoch = Math.floor(local / DAY_MS);
  const seconds = Math.floor((local - epoch * DAY_MS) / 1000);
  return { day: fromEpoch(epoch), hour: Math.floor(seconds / 3600), minute: Math.floor(seconds / 60) % 60, second: seconds % 60 };
}

/**
 * The instant (ms) of a wall time in Prague. A time that the spring change skips moves on by the hour skipped;
 * of a time that the autumn change repeats, the first is taken.
 */
export function pragueInstant(d: Day, hour: number, minute = 0): number {
  const local = toEpoch(d) * DAY_MS + hour * 3_600_000 + minute * MINUTE_MS;
  const before = offsetAt(local - DAY_MS);
  const after = offsetAt(local + DAY_MS);
  if (before !== after && offsetAt(local - before) !== before && offsetAt(local - after) === after) return local - after;
  return local - before;
}

export function startOfDay(d: Day): number {
  return pragueInstant(d, 0);
}

/** The first instant after the day, so that a day is startOfDay ≤ t < endOfDay. */
export function endOfDay(d: Day): number {
  return startOfDay(fromEpoch(toEpoch(d) + 1));
}

function offsetAt(instantMs: number): number {
  const { year } = civilOf(Math.floor(instantMs / DAY_MS));
  let spans = offsetsByYear.get(year);
  if (spans === undefined) offsetsByYear.set(year, (spans = spansOf(year)));
  let offset = 0;
  for (const span of spans) {
    if (span.since > instantMs) break;
    offset = span.offset;
  }
  return offset;
}

function spansOf(year: number): readonly OffsetSpan[] {
  const start = epochOf(year, 1, 1) * DAY_MS;
  const spans: OffsetSpan[] = [{ since: start, offset: readOffset(start) }];
  for (let month = 1; month <= 12; month += 1) {
    const from = epochOf(year, month, 1) * DAY_MS;
    const to = epochOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) * DAY_MS;
    const offset = readOffset(to);
    if (offset !== readOffset(from)) spans.push({ since: changeBetween(from, to), offset });
  }
  return spans;
}

/** The minute at which the offset at `to` began; at most one change a month is assumed. */
function changeBetween(from: number, to: number): number {
  const later = readOffset(to);
  let low = from / MINUTE_MS;
  let high = to / MINUTE_MS;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle * MINUTE_MS) === later) high = middle;
    else low = middle;
  }
  return high * MINUTE_MS;
}

function readOffset(instantMs: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of wallClock.formatToParts(instantMs)) part[type] = Number(value);
  const epoch = epochOf(part.year ?? NaN, part.month ?? NaN, part.day ?? NaN);
  const local = epoch * DAY_MS + (part.hour ?? NaN) * 3_600_000 + (part.minute ?? NaN) * MINUTE_MS + (part.second ?? NaN) * 1000;
  return local - Math.floor(instantMs / 1000) * 1000;
}
