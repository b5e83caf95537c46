import '@fastify/multipart';
import { Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import type { z } from 'zod';
import { AttachmentStore } from '../../../libs/casework/attachments/store.ts';
import type { StoredAttachment } from '../../../libs/casework/attachments/store.ts';
import { CaseReader } from '../../../libs/casework/queries/case-reader.ts';
import type { Person } from '../../../libs/casework/queries/visibility.ts';
import type { Clock } from '../../../libs/config/index.ts';
import type { attachmentParams, attachmentView, looseAttachmentParams } from '../../../libs/contracts/index.ts';
import { DomainError } from '../../../libs/domain/index.ts';
import { Allow } from '../http/access.ts';
import { CurrentActor } from '../http/actor.ts';
import { Endpoint } from '../http/endpoint.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ApiRequest } from '../http/request.ts';
import { storedFile } from '../views/download.ts';
import { ValidParams } from '../http/valid.ts';
import { TheClock } from '../shell/runtime.ts';
import { attachmentViewOf } from './attachment-view.ts';
import { DOWNLOAD, DOWNLOAD_UNATTACHED, UPLOAD } from './attachment-endpoints.ts';

// The parser would cut a longer file off and say nothing; how much is taken is the office's setting, and the store refuses more.
const UNCUT_BYTES = 2 ** 40;

/** Files come first and are attached by a step later; they go out as downloads only, never to be shown by a browser. */
@Controller('api/v1')
export class AttachmentsController {
  private readonly store: AttachmentStore;
  private readonly reader: CaseReader;
  private readonly clock: Clock;

  constructor(store: AttachmentStore, reader: CaseReader, @TheClock() clock: Clock) {
    this.store = store;
    this.reader = reader;
    this.clock = clock;
  }

  @Post('attachments')
  @HttpCode(201)
  @Allow('attachments.upload')
  @Endpoint(UPLOAD)
  async upload(@Req() request: ApiRequest, @CurrentActor() actor: Person): Promise<z.output<typeof attachmentView>> {
    if (!request.isMultipart()) throw new HttpProblem(415, 'body.unsupportedType', 'Soubor pošlete jako multipart/form-data v poli „file“.');
    const part = await request.file({ limits: { fileSize: UNCUT_BYTES } }).catch(refuseMalformed);
    if (part === undefined) throw missingFile();
    try {
      if (part.fieldname !== 'file') throw missingFile();
      return attachmentViewOf(await this.store.upload(actor, { fileName: part.filename, bytes: legible(part.file), now: this.clock.now(), requestId: request.id }));
    } catch (error) {
      throw tooLarge(error) ?? error;
    } finally {
      part.file.resume();
    }
  }

  @Get('attachments/:attachmentId')
  @Allow('attachments.upload')
  @Endpoint(DOWNLOAD_UNATTACHED)
  async unattached(@ValidParams() { attachmentId }: z.output<typeof looseAttachmentParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    return this.download(await this.store.unattached(actor, attachmentId));
  }

  @Get('cases/:id/attachments/:attachmentId')
  @Allow('complaints.read')
  @Endpoint(DOWNLOAD)
  async attached(@ValidParams() { id, attachmentId }: z.output<typeof attachmentParams>, @CurrentActor() actor: Person): Promise<StreamableFile> {
    await this.reader.open({ actor, now: this.clock.now() }, id, 'attachment');
    return this.download(await this.store.inCase(id, attachmentId));
  }

  private download(attachment: StoredAttachment | null): StreamableFile {
    return storedFile(this.store, attachment);
  }
}

function missingFile(): HttpProblem {
  const messageCs = 'Přiložte soubor v poli „file“.';
  return new HttpProblem(422, 'body.invalid', 'Opravte uvedené údaje a odešlete znovu.', { fields: [{ field: 'file', code: 'field.missing', messageCs }] });
}

/** The pieces of a file; a sender who breaks off is told so. */
async function* legible(file: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    refuseMalformed(error);
  }
}

/** What the parser of multipart bodies cannot read: no boundary, a part cut off. Its own refusals (413, 415) keep their status. */
function refuseMalformed(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error;
  throw new HttpProblem(400, 'body.malformed', 'Soubor nedorazil celý nebo čitelně. Pošlete jej znovu.', { cause: error });
}

function tooLarge(error: unknown): HttpProblem | null {
  return error instanceof DomainError && error.code === 'attachment.tooLarge' ? new HttpProblem(413, error.code, error.messageCs) : null;
}
