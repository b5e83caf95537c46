import { meetingTitle } from '../../domain/index.ts';
import type { CaseId, MeetingSubject, PersonId, SeriesText, YearEvent } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';
import { isId } from '../ids.ts';
import type { InvitedRef } from './request.ts';

const GUEST = 'pozvaný host';

/** What a rehearsed series is called. `meetings`: those that somebody called otherwise, and those of the register. */
export type SaidOfSeries = Pick<SeriesText, 'title' | 'themes'> & { readonly meetings?: ReadonlyMap<CaseId, string> | undefined };

type Meeting = Extract<MeetingSubject, { kind: 'meeting' }>;
type Named = { readonly id: string; readonly name: string | null };

export type NamesOfYear = {
  readonly series: string;
  readonly meeting: (of: Meeting) => string;
  readonly theme: (id: string) => string | null;
  /** Of one of ours, or of somebody invited by the id of the invitation. */
  readonly person: (id: string) => Named;
};

/** Puts names to the ids of a rehearsed year, of people and offices as the registers have them now. */
export async function namesOfYear(db: Db, { events, invited }: { readonly events: readonly YearEvent[]; readonly invited: readonly InvitedRef[] }, said: SaidOfSeries): Promise<NamesOfYear> {
  const refs = (of: keyof InvitedRef): readonly string[] => invited.flatMap((ref) => ref[of] ?? []);
  const rows = await db.query<{ id: string; name: string }>(
    `select id, name from offices where id = any($1::uuid[]) union all select id, name from group_members where id = any($2::uuid[])
     union all select id, name from people where id = any($3::uuid[])`,
    [refs('officeId'), refs('memberId'), [...refs('personId'), ...events.flatMap(peopleIn)]].map((ids) => [...new Set(ids)].filter(isId)),
  );
  const known = new Map(rows.map(({ id, name }) => [id, name]));
  for (const { id, officeId, memberId, personId } of invited) known.set(id, known.get(memberId ?? personId ?? officeId ?? '') ?? GUEST);
  return {
    series: said.title,
    meeting: ({ meetingId, themeId }) => said.meetings?.get(meetingId) ?? meetingTitle(said, themeId),
    theme: (id) => said.themes[id] ?? null,
    person: (id) => ({ id, name: known.get(id) ?? null }),
  };
}

function peopleIn({ event }: YearEvent): readonly PersonId[] {
  if ('message' in event) return event.message.recipients.map(({ person }) => person);
  return event.kind === 'task' && 'person' in event.task.assignee ? [event.task.assignee.person] : [];
}
