import type { AnyCase } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';
import type { Projected } from '../projected.ts';
import { projectAttendees } from './attendees.ts';
import { projectInvitees } from './invitees.ts';
import { projectMeeting } from './meeting.ts';
import { projectSeries } from './series.ts';

/** What calendars, invitations and participation are read from. Titles and names come from the contents, the rest from the state. */
export async function projectMeetings(tx: Db, projected: Projected): Promise<void> {
  const { caseId, before, state, facts } = projected;
  if (state.kind === 'series') await projectSeries(tx, projected, sameKind(before, state), state);
  if (state.kind !== 'meeting') return;
  const earlier = sameKind(before, state);
  await projectMeeting(tx, projected, earlier, state);
  await projectInvitees(tx, { caseId, before: earlier, state, facts });
  await projectAttendees(tx, { caseId, before: earlier, state, facts });
}

function sameKind<State extends AnyCase>(before: AnyCase | null, { kind }: State): State | null {
  return before?.kind === kind ? (before as State) : null;
}
