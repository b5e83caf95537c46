import type { DataSource } from 'typeorm';
import type { CaseId, SubmissionKind } from '../../domain/index.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { SqlParameters } from './sql-parameters.ts';
import { sightOf } from './viewer.ts';
import type { Viewer } from './viewer.ts';
import { visible } from './visibility.ts';

export type CaseLinkRow = {
  /** What the other case is to this one. */
  readonly relation: 'first-complaint' | 'reviewed-in' | 'review-opened' | 'opened-from' | 'joined-to' | 'joined-here';
  readonly caseId: CaseId;
  readonly kind: SubmissionKind;
  readonly registerNumber: string | null;
};

/** Cases that this one names or that name it; only those that the viewer may read. */
export async function caseLinks(dataSource: DataSource, offices: OfficeStates, viewer: Viewer, caseId: CaseId): Promise<CaseLinkRow[]> {
  const { db, visibility } = await sightOf(dataSource, offices, viewer);
  const parameters = new SqlParameters();
  const id = `${parameters.add(caseId)}::uuid`;
  return db.query<CaseLinkRow>(
    `select l.relation, c.id as "caseId", c.kind, c.register_number as "registerNumber"
     from (select linked_id as other, relation from case_links where case_id = ${id}
           union all
           select case_id, case relation when 'first-complaint' then 'reviewed-in' when 'joined-to' then 'joined-here' else 'opened-from' end from case_links where linked_id = ${id}) l
     join cases c on c.id = l.other where ${visible(visibility, parameters, ['full'])} order by c.registered_at, c.id`,
    parameters.values,
  );
}
