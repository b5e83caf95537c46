import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { DomainError } from '../../../libs/domain/index.ts';

/** A case may be joined only with one that this person may read; of others nothing is said, not even that they are there. */
export async function assertJoinable(reader: CaseReader, viewer: Viewer, caseId: string): Promise<void> {
  try {
    await reader.state(viewer, caseId);
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'missing') throw error;
    const messageCs = 'Taková věc tu není, nebo k ní nemáte přístup.';
    throw new DomainError('invalid', 'join.unknownCase', 'Některé údaje je třeba doplnit nebo opravit.', { fields: [{ field: 'withCaseId', code: 'join.unknownCase', messageCs }] });
  }
}
