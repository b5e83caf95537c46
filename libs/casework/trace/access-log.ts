import type { CaseId, PersonId } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';

export type Access = { readonly at: number; readonly personId: PersonId; readonly caseId: CaseId; readonly what: 'case' | 'facts' | 'attachment' };

/** Who read which case. Written before the content is handed out. */
export async function logAccess(db: Db, { at, personId, caseId, what }: Access): Promise<void> {
  await db.change('insert into access_log (at, person_id, case_id, what) values ($1, $2, $3, $4)', [new Date(at), personId, caseId, what]);
}
