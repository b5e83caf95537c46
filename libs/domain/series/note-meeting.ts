import type { DecideContext } from '../case/decide-context.ts';
import type { NewFact } from '../case/fact.ts';
import { Pen } from '../case/pen.ts';
import { notePhase } from './consequences.ts';
import { evolveSeries } from './evolve.ts';
import type { Occurrence, SeriesState } from './state.ts';

/** What the series writes when something happened to one of its meetings; [] when it knows already, or the meeting is behind it (B24). */
export function noteMeeting(state: SeriesState, occurrence: Occurrence, ctx: DecideContext): readonly NewFact[] {
  const { meetingId, themeId, days, standing } = occurrence;
  const known = state.occurrences.find((other) => other.meetingId === meetingId);
  if (known !== undefined && (known.standing === 'held' || same(known, occurrence))) return [];
  const pen = new Pen(state, evolveSeries, ctx);
  pen.own('meetingNoted', { meetingId, themeId, days, standing });
  notePhase(pen);
  return pen.written;
}

function same(a: Occurrence, b: Occurrence): boolean {
  return a.themeId === b.themeId && a.standing === b.standing && a.days.join() === b.days.join();
}
