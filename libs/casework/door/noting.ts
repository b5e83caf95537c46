import { foldCase, noteMeeting, occurrenceOf } from '../../domain/index.ts';
import type { DecideContext, MeetingState, NewFact, SeriesState } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';
import { readFacts } from './facts-store.ts';

export type Noted = { readonly series: SeriesState; readonly decided: readonly NewFact[] };

/**
 * What the series has to learn of its meeting: its days, and whether it still stands. The meeting's row is locked before the
 * series', always in this order. Null: nothing new.
 */
export async function noteAtSeries(tx: Tx, before: MeetingState | null, state: MeetingState, context: DecideContext): Promise<Noted | null> {
  const occurrence = occurrenceOf(state);
  if (before !== null && JSON.stringify(occurrenceOf(before)) === JSON.stringify(occurrence)) return null;
  await tx.query('select 1 from cases where id = $1 for no key update', [state.seriesId]);
  const series = foldCase(await readFacts(tx, state.seriesId));
  if (series?.kind !== 'series') return null;
  const decided = noteMeeting(series, occurrence, { ...context, caseId: series.caseId });
  return decided.length === 0 ? null : { series, decided };
}
