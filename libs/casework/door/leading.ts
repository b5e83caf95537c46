import type { AnyCase, AnyCommand, CaseId, SeriesState } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';

/** The meetings of a series that are not closed; their rows stay locked, before that of the series (see `noteAtSeries`). */
export async function lockMeetingsOf(tx: Tx, seriesId: CaseId): Promise<readonly CaseId[]> {
  const rows = await tx.query<{ id: CaseId }>(
    'select c.id from cases c join meetings m on m.case_id = c.id where m.series_id = $1 and c.closed_at is null order by c.id for no key update of c', [seriesId]);
  return rows.map(({ id }) => id);
}

/** A series before and after a step, and its meetings that are not closed. */
export type Handover = { readonly before: SeriesState; readonly state: SeriesState; readonly meetings: readonly CaseId[] };

export function isLedByAnother(before: SeriesState, state: SeriesState): boolean {
  return before.settings.leaderId !== state.settings.leaderId;
}

/** Whoever takes a series over leads also those of its meetings that were waiting for the one before; [] for one that somebody else leads. */
export function ledAnew(before: SeriesState, { settings: { leaderId } }: SeriesState, meeting: AnyCase): readonly AnyCommand[] {
  return meeting.kind === 'meeting' && meeting.leaderId === before.settings.leaderId ? [{ type: 'changeMeeting', leaderId, text: {} }] : [];
}
