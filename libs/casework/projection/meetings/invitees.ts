import type { CaseId, MeetingState } from '../../../domain/index.ts';
import type { Db } from '../../database/transaction.ts';
import type { WrittenFact } from '../../door/facts-store.ts';
import { changedRows } from '../changed-rows.ts';
import { lineIn, recordIn } from './row.ts';

type Invitee = MeetingState['invitees'][number];
type Changed = { readonly caseId: CaseId; readonly before: MeetingState | null; readonly state: MeetingState; readonly facts: readonly WrittenFact[] };

/** Nobody invited ever goes away: who was removed is marked so. */
export async function projectInvitees(tx: Db, { caseId, before, state, facts }: Changed): Promise<void> {
  const { written } = changedRows(before?.invitees ?? [], state.invitees, ({ id }) => id);
  if (written.length === 0) return;
  const texts = guestTexts(facts);
  await tx.change(UPSERT, [caseId, JSON.stringify(written.map((invitee) => ({ ...rowOf(invitee), ...texts.get(invitee.id) })))]);
}

function rowOf({ id, kind, officeId, groupId, memberId, personId, seats, removed, linkNo, toldSequence, answer }: Invitee): Readonly<Record<string, unknown>> {
  return {
    id, kind, office_id: officeId, group_id: groupId, member_id: memberId, person_id: personId, seats, removed, link_no: linkNo, told_sequence: toldSequence,
    answer: answer?.answer ?? null, answered_on: answer?.day ?? null, answered_by_link: answer?.byLink ?? null,
  };
}

/** Guests stand in no register: their names and addresses are the facts' own. */
function guestTexts(facts: readonly WrittenFact[]): ReadonlyMap<string, Readonly<Record<string, string | null>>> {
  const given = facts.flatMap(({ type, content }) => (type === 'meetingOpened' || type === 'invited' ? Object.entries(recordIn(content?.['invitees'])) : []));
  return new Map(given.map(([id, { name, email, organisation }]) => [id, { name: lineIn(name), email: lineIn(email), organisation: lineIn(organisation) }]));
}

const COLUMNS: Readonly<Record<string, string>> = {
  id: 'uuid', kind: 'text', office_id: 'uuid', group_id: 'uuid', member_id: 'uuid', person_id: 'uuid', seats: 'int', removed: 'boolean', link_no: 'int',
  told_sequence: 'int', answer: 'text', answered_on: 'date', answered_by_link: 'boolean',
};
const TEXTS: Readonly<Record<string, string>> = { name: 'text', email: 'text', organisation: 'text' };
const NAMES = Object.keys({ ...COLUMNS, ...TEXTS });

/** What the facts at hand do not name keeps its text. */
const UPSERT = `
  insert into invitees (case_id, ${NAMES.join(', ')})
  select $1, ${NAMES.map((name) => `i.${name}`).join(', ')}
  from jsonb_to_recordset($2::jsonb) as i(${Object.entries({ ...COLUMNS, ...TEXTS }).map(([name, type]) => `${name} ${type}`).join(', ')})
  on conflict (case_id, id) do update set ${Object.keys(COLUMNS).filter((name) => name !== 'id').map((name) => `${name} = excluded.${name}`).join(', ')},
    ${Object.keys(TEXTS).map((name) => `${name} = coalesce(excluded.${name}, invitees.${name})`).join(', ')}`;
