import type { z } from 'zod';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import type { attachmentView } from '../../../libs/contracts/index.ts';

export function attachmentViewOf({ id, fileName, mediaType, size, sha256, uploadedAt }: StoredAttachment): z.output<typeof attachmentView> {
  return { id, fileName, mediaType, size, sha256, uploadedAt: uploadedAt.toISOString() };
}
