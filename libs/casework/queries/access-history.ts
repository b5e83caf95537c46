import type { DataSource } from 'typeorm';
import type { CaseId, PersonId } from '../../domain/index.ts';
import { pool } from '../database/transaction.ts';

export type AccessRow = {
  readonly no: number;
  /** Epoch ms. */
  readonly at: number;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly what: 'case' | 'facts' | 'attachment';
};

/** Who read the case, the latest first. Rights are the caller's. `before`: number of the last row of the page before. */
export async function accessHistory(
  dataSource: DataSource, caseId: CaseId, { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<AccessRow[]> {
  const rows = await pool(dataSource).query<{ no: number; at: Date; what: AccessRow['what']; id: PersonId; name: string }>(
    `select a.no, a.at, a.what, p.id, p.name from access_log a join people p on p.id = a.person_id
     where a.case_id = $1 and ($2::bigint is null or a.no < $2) order by a.no desc limit $3`,
    [caseId, before ?? null, limit],
  );
  return rows.map(({ no, at, what, id, name }) => ({ no, at: at.getTime(), what, person: { id, name } }));
}
