import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { AttachmentStore, StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import { DomainError } from '../../../libs/domain/index.ts';

/** An attachment as a download. */
export function storedFile(store: AttachmentStore, attachment: StoredAttachment | null): StreamableFile {
  if (attachment === null) throw new DomainError('missing', 'attachment.notFound', 'Taková příloha tu není.');
  const { fileName, mediaType, size } = attachment;
  return new StreamableFile(Readable.from(store.bytes(attachment)), { type: mediaType, length: size, disposition: attachmentNamed(fileName) });
}

/** A document made for this answer. */
export function madeFile(bytes: Buffer, type: string, fileName: string): StreamableFile {
  return new StreamableFile(bytes, { type, length: bytes.length, disposition: attachmentNamed(fileName) });
}

/** RFC 6266: a plain name for old clients, the true one in UTF-8. */
function attachmentNamed(fileName: string): string {
  const plain = fileName.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, '').replaceAll(/["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
