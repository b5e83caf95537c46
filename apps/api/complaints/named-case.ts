import type { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import type { CaseId, CaseKind } from '../../../libs/domain/index.ts';

type Named = { readonly caseId: CaseId; readonly kind: CaseKind; readonly field: string; readonly code: string };

/** A command may name only a case that this person may read; of others nothing is said, not even that they are there. */
export async function assertNamed(reader: CaseReader, viewer: Viewer, { caseId, kind, field, code }: Named): Promise<void> {
  try {
    const { state } = await reader.state(viewer, caseId);
    if (state.kind === kind) return;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'missing') throw error;
  }
  const messageCs = 'Taková věc tu není, nebo k ní nemáte přístup.';
  throw new DomainError('invalid', code, 'Některé údaje je třeba doplnit nebo opravit.', { fields: [{ field, code, messageCs }] });
}
