import type { ComplaintState } from '../../domain/index.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Db } from '../database/transaction.ts';
import type { Projected } from './projected.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Who and which offices a case has to do with, by id: for filters and for the guard. Names stay in the contents. */
export async function projectParticipants(tx: Db, { caseId, before, state }: Projected): Promise<void> {
  for (const { name, into, columns, rows } of TABLES) {
    const wanted = rows(state);
    if (before !== null && canonicalJson(rows(before)) === canonicalJson(wanted)) continue;
    await tx.change(`delete from ${name} where case_id = $1`, [caseId]);
    if (wanted.length === 0) continue;
    await tx.change(`insert into ${name} (case_id, ${into}) select $1, r.* from jsonb_to_recordset($2::jsonb) as r(${columns})`, [caseId, JSON.stringify(wanted)]);
  }
}

const TABLES: readonly { readonly name: string; readonly into: string; readonly columns: string; readonly rows: (state: ComplaintState) => Rows }[] = [
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
    rows: ({ complainedOf }) => complainedOf.map((entry) => ({
      complained_of_id: entry.id,
      person_id: entry.kind === 'ours' ? entry.person : null,
      office_id: entry.kind === 'official' ? entry.officeId : null,
      position: entry.kind === 'official' ? entry.position : null,
    })),
  },
  {
    name: 'case_objections', into: 'objection_id, person_id',
    columns: 'objection_id text, person_id uuid',
    rows: ({ bias }) => bias.filter(({ decided }) => decided === null).map(({ id, personId }) => ({ objection_id: id, person_id: personId })),
  },
  { name: 'case_offices', into: 'office_id, relation', columns: 'office_id uuid, relation text', rows: offices },
];

function offices(state: ComplaintState): Rows {
  const found: readonly (readonly [office: string | null | undefined, relation: string])[] = [
    ...state.complainedOf.map((entry) => [entry.kind === 'official' ? entry.officeId : null, 'complained-of'] as const),
    ...state.children.map((child) => [child.residenceOfficeId, 'residence'] as const),
    [state.forwarding?.forwarded.toOfficeId, 'forwarded-to'],
    [state.classified?.authorityOfficeId, 'authority'],
    [state.childRisk?.handedOver?.officeId, 'child-risk'],
    ...state.documents.map((request) => [request.fromOfficeId, 'documents'] as const),
    ...state.measures.map((measure) => [measure.toOfficeId, 'measure'] as const),
  ];
  const rows = new Map<string, Rows[number]>();
  for (const [office, relation] of found) {
    if (office !== null && office !== undefined) rows.set(`${office} ${relation}`, { office_id: office, relation });
  }
  return [...rows.values()];
}
