import type { AnyCase, AnyCommand, CaseId, SeriesState } from '../../domain/index.ts';
import type { Tx } from '../database/transaction.ts';

/** The meetings of a series that are not closed; their rows stay locked, before that of the series (see `noteAtSeries`). */
export async function lockMeetingsOf(tx: Tx, seriesId: CaseId): Promise<readonly CaseId[]> {
  const rows = await tx.query<{ id: CaseId }>(
    'select c.id from cases c join meetings m on m.case_id = c.id where m.series_id = $1 and c.closed_at is null order by c.id for no key update of c', [seriesId]);
  return rows.map(({ id }) => id);
}

/** Whoever takes a series over leads also those of its meetings that were waiting for the one before; [] for any other meeting. */
export function ledAnew(before: SeriesState, { settings: { leaderId } }: SeriesState, meeting: AnyCase): readonly AnyCommand[] {
  if (meeting.kind !== 'meeting' || leaderId === before.settings.leaderId || meeting.leaderId !== before.settings.leaderId) return [];
  return [{ type: 'changeMeeting', leaderId, text: {} }];
}
