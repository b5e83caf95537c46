import type { CaseId, MeetingState } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import { changedRows } from '../changed-rows.ts';
import { lineIn, recordIn } from './row.ts';

type Attendee = MeetingState['attendees'][number];
type Changed = { readonly caseId: CaseId; readonly before: MeetingState | null; readonly state: MeetingState; readonly facts: readonly WrittenFact[] };
type Text = { readonly name: string | null; readonly position: string | null };

export async function projectAttendees(tx: Db, { caseId, before, state, facts }: Changed): Promise<void> {
  const texts = attendeeTexts(facts);
  const { written, gone } = changedRows(before?.attendees ?? [], state.attendees, ({ id }) => id);
  if (gone.length > 0) await tx.change('delete from attendees where case_id = $1 and id = any($2)', [caseId, gone]);
  const changed = new Set(written.map(({ id }) => id));
  // A name that was corrected changes nothing of the state.
  const rows = state.attendees.filter(({ id }) => changed.has(id) || texts.has(id));
  if (rows.length > 0) await tx.change(UPSERT, [caseId, JSON.stringify(rows.map((attendee) => ({ ...rowOf(attendee, state), ...(texts.get(attendee.id) ?? UNNAMED) })))]);
}

/** For whom somebody comes follows from the invitee; who comes as a deputy is another person than the invited one. */
function rowOf({ id, inviteeId, added, bed, meal, marks }: Attendee, { invitees }: MeetingState): Readonly<Record<string, unknown>> {
  const invitee = invitees.find((each) => each.id === inviteeId);
  return {
    id, invitee_id: inviteeId, office_id: invitee?.officeId ?? null, person_id: invitee?.answer?.answer === 'deputy' ? null : invitee?.personId ?? null,
    added, bed, meal, marks,
  };
}

function attendeeTexts(facts: readonly WrittenFact[]): ReadonlyMap<string, Text> {
  return new Map(facts.flatMap(({ type, data, content }): readonly (readonly [string, Text])[] => {
    if (content === null) return [];
    if (type === 'answered') return Object.entries(recordIn(content['attendees'])).map(([id, text]) => [id, textOf(text)]);
    if (type === 'attendeeAdded') return [[(data as { readonly attendeeId: string }).attendeeId, textOf(recordIn(content)['attendee'] ?? {})]];
    return [];
  }));
}

function textOf({ name, position }: Readonly<Record<string, unknown>>): Text {
  return { name: lineIn(name), position: lineIn(position) };
}

const UNNAMED: Text = { name: null, position: null };

const UPSERT = `
  insert into attendees (case_id, id, invitee_id, office_id, person_id, name, position, added, bed, meal, marks)
  select $1, a.id, a.invitee_id, a.office_id, a.person_id, coalesce(a.name, ''), a.position, a.added, a.bed, a.meal, a.marks
  from jsonb_to_recordset($2::jsonb)
    as a(id text, invitee_id uuid, office_id uuid, person_id uuid, name text, position text, added boolean, bed boolean, meal boolean, marks jsonb)
  on conflict (case_id, id) do update set
    invitee_id = excluded.invitee_id, office_id = excluded.office_id, person_id = excluded.person_id, added = excluded.added, bed = excluded.bed,
    meal = excluded.meal, marks = excluded.marks, name = case when excluded.name = '' then attendees.name else excluded.name end,
    position = case when excluded.name = '' then attendees.position else excluded.position end`;
