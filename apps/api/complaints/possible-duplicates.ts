import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { possibleDuplicates } from '../../../libs/casework/queries/duplicates.ts';
import type { Viewer } from '../../../libs/casework/queries/viewer.ts';
import type { OfficeStates } from '../../../libs/casework/registers/office-state.ts';
import type { registrationView } from '../../../libs/contracts/index.ts';
import type { Text } from '../../../libs/law/index.ts';

export type RegistrationView = z.output<typeof registrationView>;

const WHY: Readonly<Record<'office' | 'person', Text>> = {
  office: { cs: 'Došla týž den a týká se téhož úřadu.', en: 'Came on the same day and concerns the same office.' },
  person: { cs: 'Došla týž den a týká se téže osoby.', en: 'Came on the same day and concerns the same person.' },
};

/** Cases that may be the same one, of those that this person may read. A hint: nothing is refused. */
export async function possibleDuplicatesOf(database: DataSource, offices: OfficeStates, viewer: Viewer, caseId: string): Promise<RegistrationView['possibleDuplicates']> {
  const found = await possibleDuplicates(database, offices, viewer, caseId);
  return found.map(({ caseId: id, registerNumber, receivedDay, inCommon }) => ({ caseId: id, registerNumber, receivedDay, why: WHY[inCommon] }));
}
