import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DomainError } from '../../domain/index.ts';
import type { Actor, CaseId } from '../../domain/index.ts';
import { inTransaction, pool } from '../database/transaction.ts';
import type { Tx } from '../database/transaction.ts';
import { isId, newId } from '../ids.ts';
import type { OfficeStates } from '../registers/office-state.ts';
import { checkStorable } from '../storable.ts';
import { audit } from '../trace/audit.ts';
import { isProgram, sniff } from './sniff.ts';

type Person = Extract<Actor, { kind: 'person' }>;

export type StoredAttachment = {
  readonly id: string;
  readonly caseId: CaseId | null;
  readonly fileName: string;
  /** Read from the bytes. */
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256, hex. */
  readonly sha256: string;
  readonly uploadedAt: Date;
};

export type Upload = { readonly fileName: string; readonly bytes: AsyncIterable<Uint8Array>; readonly now: number; readonly requestId?: string | undefined };

const CHUNK = 512 * 1_024;
const NAME_LENGTH = 255;
/** Controls, ends of line, and what turns the direction of writing: 'fdp.exe' would read as 'exe.pdf'. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const SELECT = `
  select a.id, a.case_id as "caseId", a.file_name as "fileName", b.media_type as "mediaType", b.size, encode(a.sha256, 'hex') as sha256, a.uploaded_at as "uploadedAt"
  from attachments a join blobs b using (sha256)`;

/** Attachments, in the database like all else: one thing to back up. The same bytes are kept once. */
export class AttachmentStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly offices: OfficeStates,
  ) {}

  /**
   * Takes a file in; a fact attaches it to a case later. Nothing is kept of what is too large.
   * Errors: DomainError invalid 'attachment.tooLarge', 'attachment.empty', 'attachment.program', 'attachment.name'.
   */
  async upload(actor: Person, { fileName, bytes, now, requestId }: Upload): Promise<StoredAttachment> {
    const name = baseName(fileName);
    const { settings } = await this.offices.current(pool(this.dataSource));
    const content = await readUpTo(settings.attachmentLimitBytes, bytes);
    if (content.length === 0) throw refusal('attachment.empty', 'Soubor je prázdný.');
    if (isProgram(content)) throw refusal('attachment.program', 'Programy přijmout nelze. Přiložte dokument nebo obrázek.');
    const id = newId(now);
    await inTransaction(this.dataSource, async (tx) => {
      const sha256 = await keepBytes(tx, content);
      await tx.change(
        'insert into attachments (id, sha256, file_name, uploaded_by, uploaded_at) values ($1, $2, $3, $4, $5)',
        [id, sha256, name, actor.personId, new Date(now)],
      );
      await audit(tx, { at: now, actor, action: 'attachment.upload', subject: { kind: 'attachment', id }, requestId });
    });
    return this.stored(id);
  }

  /** What is attached to a case. Rights are the caller's. */
  ofCase(caseId: CaseId): Promise<StoredAttachment[]> {
    return pool(this.dataSource).query<StoredAttachment>(`${SELECT} where a.case_id = $1 order by a.uploaded_at, a.id`, [caseId]);
  }

  /** One attachment of a case; null when the case has none of that id. Rights are the caller's. */
  async inCase(caseId: CaseId, id: string): Promise<StoredAttachment | null> {
    if (!isId(caseId) || !isId(id)) return null;
    const [found] = await pool(this.dataSource).query<StoredAttachment>(`${SELECT} where a.case_id = $1 and a.id = $2`, [caseId, id]);
    return found ?? null;
  }

  /** Uploaded by this person and not attached yet; null for anything else. */
  async unattached(actor: Person, id: string): Promise<StoredAttachment | null> {
    if (!isId(id)) return null;
    const [found] = await pool(this.dataSource).query<StoredAttachment>(
      `${SELECT} where a.id = $1 and a.case_id is null and a.uploaded_by = $2`, [id, actor.personId]);
    return found ?? null;
  }

  /** The bytes of an attachment that one of the above has given, piece by piece. */
  async *bytes({ sha256 }: StoredAttachment): AsyncGenerator<Buffer> {
    const hash = Buffer.from(sha256, 'hex');
    for (let no = 0; ; no += 1) {
      const [chunk] = await pool(this.dataSource).query<{ bytes: Buffer }>('select bytes from blob_chunks where sha256 = $1 and no = $2', [hash, no]);
      if (chunk === undefined) return;
      yield chunk.bytes;
    }
  }

  private async stored(id: string): Promise<StoredAttachment> {
    const [found] = await pool(this.dataSource).query<StoredAttachment>(`${SELECT} where a.id = $1`, [id]);
    if (found === undefined) throw new Error('an attachment vanished after it was stored');
    return found;
  }
}

async function keepBytes(tx: Tx, content: Buffer): Promise<Buffer> {
  const sha256 = createHash('sha256').update(content).digest();
  const kept = await tx.change(
    'insert into blobs (sha256, size, media_type) values ($1, $2, $3) on conflict do nothing', [sha256, content.length, sniff(content)]);
  if (kept === 0) return sha256;
  for (let no = 0; no * CHUNK < content.length; no += 1) {
    await tx.change('insert into blob_chunks (sha256, no, bytes) values ($1, $2, $3)', [sha256, no, content.subarray(no * CHUNK, (no + 1) * CHUNK)]);
  }
  return sha256;
}

async function readUpTo(limit: number, bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > limit) {
      throw refusal('attachment.tooLarge', `Soubor je větší než ${String(Math.floor(limit / 1_048_576))} MB. Zmenšete jej, nebo rozdělte.`);
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The name alone, without the folders of the sender's machine. */
function baseName(fileName: string): string {
  checkStorable(fileName, 'file');
  const name = (fileName.split(/[/\\]/).at(-1) ?? '').replaceAll(UNSEEN, '').trim();
  if (name !== '' && name !== '.' && name !== '..') return Array.from(name).slice(-NAME_LENGTH).join('');
  throw refusal('attachment.name', 'Soubor nemá název.');
}

function refusal(code: string, messageCs: string): DomainError {
  return new DomainError('invalid', code, messageCs, { fields: [{ field: 'file', code, messageCs }] });
}
