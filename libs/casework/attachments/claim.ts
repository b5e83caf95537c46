import { DomainError } from '../../domain/index.ts';
import type { Actor, CaseId } from '../../domain/index.ts';
import type { Db } from '../database/transaction.ts';

/**
 * Attaches what this person has uploaded and nobody has attached yet.
 * Errors: DomainError invalid 'attachment.unknown', the same for another's, an attached and a missing one.
 */
export async function claimAttachments(tx: Db, caseId: CaseId, ids: readonly string[], actor: Actor): Promise<void> {
  if (ids.length === 0) return;
  const claimed = await tx.change(
    'update attachments set case_id = $1 where id = any($2::uuid[]) and case_id is null and uploaded_by = $3',
    [caseId, ids, actor.kind === 'person' ? actor.personId : null],
  );
  if (claimed === new Set(ids).size) return;
  throw new DomainError('invalid', 'attachment.unknown', 'Příloha tu není. Nahrajte ji znovu a připojte.', {
    fields: [{ field: 'attachments', code: 'attachment.unknown', messageCs: 'Příloha tu není.' }],
  });
}
