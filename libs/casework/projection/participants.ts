import { listedAs } from '../../domain/index.ts';
import type { ListedAs } from '../../domain/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Db } from '../database/transaction.ts';
import type { Projected } from './projected.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Who and which offices a case has to do with, by id: for filters and for the guard. Names stay in the contents. */
export async function projectParticipants(tx: Db, { caseId, before, state }: Projected): Promise<void> {
  const now = listedAs(state);
  const earlier = before === null ? null : listedAs(before);
  const changed = TABLES.filter(({ rows }) => earlier === null || canonicalJson(rows(earlier)) !== canonicalJson(rows(now)));
  if (earlier !== null) for (const { name } of changed) await tx.change(`delete from ${name} where case_id = $1`, [caseId]);
  const written = changed.map((table) => ({ ...table, wanted: table.rows(now) })).filter(({ wanted }) => wanted.length > 0);
  if (written.length === 0) return;
  const inserts = written.map(({ name, into, columns }, index) =>
    `${name}_rows as (insert into ${name} (case_id, ${into}) select $1, r.* from jsonb_to_recordset($${String(index + 2)}::jsonb) as r(${columns}))`);
  await tx.query(`with ${inserts.join(', ')} select 1`, [caseId, ...written.map(({ wanted }) => JSON.stringify(wanted))]);
}

const TABLES: readonly { readonly name: string; readonly into: string; readonly columns: string; readonly rows: (listed: ListedAs) => Rows }[] = [
  {
    name: 'case_parties', into: 'party_id, role, relation_to_child',
    columns: 'party_id text, role text, relation_to_child text',
    rows: ({ parties }) => parties.map(({ id, role, relationToChild }) => ({ party_id: id, role, relation_to_child: relationToChild })),
  },
  {
    name: 'case_children', into: 'child_id, residence_office_id',
    columns: 'child_id text, residence_office_id uuid',
    rows: ({ children }) => children.map(({ id, residenceOfficeId }) => ({ child_id: id, residence_office_id: residenceOfficeId })),
  },
  {
    name: 'case_complained_of', into: 'complained_of_id, person_id, office_id, position',
    columns: 'complained_of_id text, person_id uuid, office_id uuid, position text',
    rows: ({ complainedOf }) => complainedOf.map(({ id, personId, officeId, position }) => ({
      complained_of_id: id, person_id: personId, office_id: officeId, position,
    })),
  },
  {
    name: 'case_objections', into: 'objection_id, person_id',
    columns: 'objection_id text, person_id uuid',
    rows: ({ objections }) => objections.map(({ id, personId }) => ({ objection_id: id, person_id: personId })),
  },
  {
    name: 'case_links', into: 'linked_id, relation', columns: 'linked_id uuid, relation text',
    rows: ({ links }) => links.map(({ caseId, relation }) => ({ linked_id: caseId, relation })),
  },
  { name: 'case_offices', into: 'office_id, relation', columns: 'office_id uuid, relation text', rows: offices },
];

function offices({ offices: found }: ListedAs): Rows {
  const rows = new Map(found.map(({ officeId, relation }) => [`${officeId} ${relation}`, { office_id: officeId, relation }]));
  return [...rows.values()];
}
